export { cellRoutes } from './cell/cell.routes.tsx'
export { cellBy } from './cell/cell.sql.ts'
export { cellAsJson } from './cell/cell-json.ts'
export { type CellView } from './cell/cell-view.ts'
export { matrixRoutes } from './matrix/matrix.routes.tsx'
export {
  type AssessmentGiven,
  assessNeed,
  type FigureQuoted,
  quoteFigure,
} from './need/need-claim.commands.ts'
export { needClaimRoutes } from './need/need-claim.routes.tsx'
export { deleteNeedClaimsOf } from './need/need-claim.sql.ts'
export { needRecordKinds } from './need/need-claim.ts'
