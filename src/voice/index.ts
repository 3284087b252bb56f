export { codingRoutes } from './coding/coding.routes.tsx'
export { codingRecordKinds } from './coding/coding.ts'
export { pointSeenBy } from './coding/point-seen.sql.ts'
export { type ThemedWords, themedWords } from './coding/themed-words.sql.ts'
export { meetingFromPaper } from './import/meeting-from-paper.ts'
export {
  type Attendee,
  type Extent,
  type Leftover,
  type NamedPerson,
  type PaperAction,
  type PaperAnswer,
  type PaperLink,
  type PaperPoint,
  type PaperPrompt,
  type PaperQuestion,
  type PaperRecord,
  type PaperRound,
  type PaperSection,
  type PaperSpan,
  type PaperSpeaker,
  type SpanKind,
  spanKinds,
} from './import/paper-record.ts'
export { readPaper } from './import/read-paper.ts'
export { namesRound } from './import/zone-role.ts'
export { type RecordedMeeting, recordMeeting } from './meeting/meeting.commands.ts'
export { type Meeting, meetingRecordKinds } from './meeting/meeting.ts'
export { meetingRecordBySlug } from './meeting/meeting-record.sql.ts'
export { type MeetingRecord } from './meeting/meeting-record.ts'
export { type MeetingSlots } from './meeting/meeting-slots.routes.ts'
export { type MeetingToRecord } from './meeting/meeting-to-record.ts'
export { type NameReplacement, type NameReplacer } from './meeting/name-replacing.commands.ts'
export { reviewRecordKinds } from './review/review.ts'
