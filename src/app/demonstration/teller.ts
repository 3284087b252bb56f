import { operatorAsViewer, type Viewer } from '#src/people/index.ts'

/** The demonstration is told as the deed of nobody in particular, with the rights of the command line. */
export const teller: Viewer = {
  ...operatorAsViewer,
  person: { id: 'demonstration', label: 'The demonstration' },
}
