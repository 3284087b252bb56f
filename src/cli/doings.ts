import { demonstrationRemove } from './demonstration-remove.ts'
import { doctor } from './doctor.ts'
import { gap } from './gap.ts'
import { importList } from './import-list.ts'
import { importPaper } from './import-paper.ts'
import { importPlaces } from './import-places.ts'
import { importStatistics } from './import-statistics.ts'
import { signIn, userAdd, userErase } from './people.ts'
import type { Doings } from './program.ts'
import { history, partnershipAdd, undo } from './records.ts'
import { start } from './start.ts'

/** What the words of the command line do. */
export const doings: Doings = {
  start,
  userAdd,
  userErase,
  partnershipAdd,
  signIn,
  importPlaces,
  importStatistics,
  importList,
  importPaper,
  history,
  undo,
  demonstrationRemove,
  gap,
  doctor,
}
