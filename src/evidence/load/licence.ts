/** Terms under which official figures are published, by their SPDX name. */
export const licences: readonly { id: string; label: string }[] = [
  { id: 'OGL-UK-3.0', label: 'Open Government Licence v3.0' },
  { id: 'OGL-UK-2.0', label: 'Open Government Licence v2.0' },
  { id: 'CC-BY-4.0', label: 'Creative Commons Attribution 4.0' },
  { id: 'CC-BY-SA-4.0', label: 'Creative Commons Attribution-ShareAlike 4.0' },
  { id: 'CC0-1.0', label: 'Creative Commons Zero 1.0' },
  { id: 'ODbL-1.0', label: 'Open Database Licence 1.0' },
  { id: 'ODC-By-1.0', label: 'Open Data Commons Attribution 1.0' },
]

/** The SPDX name of a licence as somebody types it; null where it is none that is known here. */
export function licenceId(text: string): string | null {
  const typed = text.trim().toLowerCase()
  const known = licences.find(({ id }) => id.toLowerCase() === typed)
  if (known !== undefined) return known.id
  return /^ogl(-uk)?(-?v?3(\.0)?)?$/.test(typed) ? 'OGL-UK-3.0' : null
}
