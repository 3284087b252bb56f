export { codeWords } from './coding/coding.commands.ts'
export { codingRoutes } from './coding/coding.routes.tsx'
export { wordsToCode } from './coding/coding.sql.ts'
export { type CodedKind, codingRecordKinds } from './coding/coding.ts'
export { pointSeenBy } from './coding/point-seen.sql.ts'
export { type ThemedWords, themedWords } from './coding/themed-words.sql.ts'
export { meetingFromPaper } from './import/meeting-from-paper.ts'
export {
  type Leftover,
  type NamedPerson,
  type PaperAction,
  type PaperPoint,
  type PaperRecord,
  spanKinds,
} from './import/paper-record.ts'
export { readPaper } from './import/read-paper.ts'
export { namesRound } from './import/zone-role.ts'
export { type RecordedMeeting, recordMeeting } from './meeting/meeting.commands.ts'
export { meetingRoutesWith } from './meeting/meeting.routes.tsx'
export { meetingById, meetingsSeenBy } from './meeting/meeting.sql.ts'
export { type Meeting, meetingRecordKinds } from './meeting/meeting.ts'
export { removeMeetingsOf } from './meeting/meeting-changing.commands.ts'
export { meetingOfficerRoutes, meetingStateRoutesWith } from './meeting/meeting-officer.routes.tsx'
export { meetingRecordBySlug, recordOfMeeting } from './meeting/meeting-record.sql.ts'
export { type MeetingRecord } from './meeting/meeting-record.ts'
export { meetingsAhead, partnershipMeetings } from './meeting/meeting-shelf.routes.tsx'
export { type MeetingSlots } from './meeting/meeting-slots.routes.ts'
export { type MeetingToRecord } from './meeting/meeting-to-record.ts'
export { type NameReplacement } from './meeting/name-replacer.commands.ts'
export { nameReplacingRoutesWith } from './meeting/name-replacing.routes.tsx'
export { pointOfficerRoutes } from './meeting/point-officer.routes.tsx'
export { wordsAsCaptured } from './meeting/point-words.sql.ts'
export { type StartedPaper, startReview } from './review/review.commands.ts'
export { reviewRoutes } from './review/review.routes.tsx'
export { openReviews } from './review/review.sql.ts'
export { reviewRecordKinds } from './review/review.ts'
export { reviewFromPaper } from './review/review-from-paper.ts'
export { paperUpload } from './review/upload.routes.ts'
