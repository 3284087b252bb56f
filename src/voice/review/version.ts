/** What of a version says where it stands among the others. */
export interface Version {
  number: number
  changedNumber: number | null
}

/** The versions that lead to one, newest first, down to the paper as it was read. */
export function lineOf<V extends Version>(versions: readonly V[], number: number): V[] {
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  const line: V[] = []
  for (
    let version = byNumber.get(number);
    version !== undefined;
    version = version.changedNumber === null ? undefined : byNumber.get(version.changedNumber)
  )
    line.push(version)
  return line
}

/** The version that was left last by going back to this one. */
export function versionAfter<V extends Version>(
  versions: readonly V[],
  number: number,
): V | undefined {
  return versions.findLast(({ changedNumber }) => changedNumber === number)
}
