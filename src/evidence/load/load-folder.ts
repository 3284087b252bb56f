/** Where the files of loading lie, in the data folder of a site. */

/** Every file that came in, under the hash of its bytes. */
export function storedFile(dataFolder: string, sha256: string): string {
  return `${dataFolder}/files/${sha256}`
}

/** What a load needs until it is announced: the tables between its steps, and room for what memory does not hold. */
export function loadFolder(dataFolder: string, loadId: string): string {
  return `${dataFolder}/loads/${loadId}`
}

export function editionsFolder(dataFolder: string): string {
  return `${dataFolder}/editions`
}

export function editionFolder(dataFolder: string, editionId: string): string {
  return `${editionsFolder(dataFolder)}/${editionId}`
}

/** A file that was sent, and the one sent beside it, until they are received. */
export function sentFiles(dataFolder: string, loadId: string): { path: string; sidePath: string } {
  const folder = loadFolder(dataFolder, loadId)
  return { path: `${folder}/sent`, sidePath: `${folder}/sent.json` }
}
