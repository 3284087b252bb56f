/** The two orders in which the figures of an edition are kept: one for rankings and maps, one for profiles. */
export type EditionOrder = 'by-indicator' | 'by-place'

/** Where the Parquet file of an edition lies, in the folder of all editions. */
export function editionFile(
  editionsFolder: string,
  editionId: string,
  order: EditionOrder,
): string {
  return `${editionsFolder}/${editionId}/${order}.parquet`
}
