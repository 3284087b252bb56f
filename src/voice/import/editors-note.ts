/** A paragraph that whoever wrote the paper puts between questions or points, and nobody said. */
export function isEditorsNote(text: string): boolean {
  return /^[*_]{0,3}Editor[’']s note:/.test(text)
}
