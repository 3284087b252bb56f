import { plainWords } from './zone-role.ts'

export const attendanceLabels =
  'Panel(?: attendees| members)?|Present|Those present|Members present|Attend(?:ees|ance|ing)|In attendance|Other attendees|Also (?:present|attending)|Apologies(?: from| for absence| received)?|Secretariat|Observers?|Ex Officio|Minutes taken by|Minute taker|Participants|Delegates|Chair(?:ed by)?'

/** “Present: Ann Lee, Bo Day”: a label and who it is about, in one paragraph. */
export const labelledList = new RegExp(
  `^[*_]{0,3}(${attendanceLabels})[*_]{0,3}\\s{0,3}[:–—-][*_:]{0,3}\\s*(?=\\S)`,
  'i',
)

export function isAttendanceList(text: string): boolean {
  return labelledList.test(text) && plainWords(text).length > 24
}
