import type { Fault, Loaded } from '#src/evidence/index.ts'
import type { RefusalId } from '#src/platform/refusal/refusal.ts'

/** How a file fared: loaded, or refused. */
export interface Told {
  file: string
  loaded: Loaded | null
  refusal: { id: RefusalId; sentence: string; fault: Fault | null } | null
}

/** One file as JSON: the edition that it became, or why it was refused. */
export function toldAsJson({ file, loaded, refusal }: Told) {
  if (loaded === null) {
    const { line = null, column = null } = refusal?.fault ?? {}
    return { file, refused: { id: refusal?.id, reason: refusal?.sentence, line, column } }
  }
  const { editionId: id, datasetId: dataset, publishedOn, isCurrent, isAlready } = loaded
  if (isAlready) return { file, alreadyLoaded: true, edition: { id } }
  return {
    file,
    alreadyLoaded: false,
    edition: { id, dataset, publishedOn, isCurrent },
    rows: loaded.counts,
    unknownPlaces: loaded.unregistered,
    warnings: loaded.findings,
    load: loaded.loadId,
    entry: loaded.entryId,
  }
}

const detailsShown = 5

/** One file as it is read on a terminal. */
export function loadedInWords({ file, loaded, refusal }: Told): string {
  if (loaded === null) return `${file}: refused.\n  ${refusal?.sentence ?? ''}`
  if (loaded.isAlready) return `${file}: already loaded, as edition ${loaded.editionId}.`
  const { counts, datasetId, editionId, publishedOn, isCurrent, entryId } = loaded
  const published =
    publishedOn === null ? 'publication date not given' : `published on ${publishedOn}`
  const rows =
    counts === null
      ? ''
      : `  ${number(counts.read)} records read, ${number(counts.loaded)} figures of ${number(counts.places)} places loaded, ${number(counts.withheld)} of them kept back, ${number(counts.leftOut)} records left out`
  return [
    `${file}: loaded as an edition of ${datasetId ?? ''}, ${published}, ${isCurrent ? 'now current' : 'behind a newer one'}.`,
    rows,
    ...loaded.findings.flatMap(({ sentence, details, count }) => [
      `  ${sentence}`,
      ...details.slice(0, detailsShown).map((detail) => `    ${detail}`),
      ...(details.length > 0 && count > detailsShown && details.length > detailsShown
        ? ['    and more; --json lists them']
        : []),
    ]),
    `  Edition ${editionId}. One history entry: ${entryId ?? ''}. Undo takes the announcement back.`,
  ].join('\n')
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
