const title =
  '(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Cllr|Cllrs|Councillor|Rev|Revd|Reverend|Alderman|Canon|Fr|Hon|Rt|Capt|Major|Supt|PC|Insp|(?:Y )?Cynghorydd|Cyng)\\.?'
const word = "(?:(?:O|D|L|M)['’])?\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*){0,3}"
const initial = '\\p{Lu}\\.?'
const particle = '(?:de|van|der|von|den|la|le|du|di|da|dos|bin|al|ap|ab|ferch|y|ter|af)'

/** A name with two words or more, such as “Dr Ann van der Lee”; titles may stand before it. */
export const namePattern = `(?:${title}[ \\t]{1,4}){0,3}(?:${word}|\\p{Lu}\\.)(?:[ \\t]{1,4}(?:${particle}|${initial}(?=[ \\t]))){0,3}(?:[ \\t]{1,4}${word}){1,3}`
/** A name of which a title makes one word enough: “Cllr Jones”. */
export const titledPattern = `(?:${title}[ \\t]{1,4}){1,3}${word}`

const whole = new RegExp(`^(?:${namePattern}|${titledPattern})$`, 'u')
const titles = new RegExp(`^(?:${title}\\s+)+`, 'u')

/** Words that begin with a capital and stand in no person's name. */
const notNames = new Set(
  (
    'Council Councils Commission Committee Board Group Groups Partnership Partnerships Panel Chair Secretary Secretariat Association ' +
    'Organisation Organisations Trust University College School Schools Ltd Limited Department Ministry Agency Authority Authorities ' +
    'Society Centre Foundation Chamber Federation Union Service Services Network Forum Company Bureau Police Office Officer ' +
    'Officers Officials Team Members Member Director Manager Leader Government Local National Regional County District Parish Borough ' +
    'Town City Village South North East Central Job Jobs Club Clubs Food Bank Fund Funds Report Paper Session Round Table ' +
    'Tables Workshop Question Questions Answer Answers Action Actions Key Next All Our Many New First Second Third Fourth Some The This ' +
    'That These Those There What Why How When Where Which Who Is Are Do Does Can Could Should Would Item Agenda Minutes Meeting ' +
    'Date Venue Time Apologies Present Attendees Welcome Introduction Introductions Summary Closing Conclusion Conclusions Opening Overall Any Other ' +
    'Business Businesses Matters Arising Open Data Public Private Sector Policy Strategy Plan Programme Project Projects Review ' +
    'Update Feedback Discussion Discussions Points Point Note Notes Notice Future Current Economic Social Community Communities Voluntary Health Care ' +
    'Housing Skills Training Education Employment Transport Digital Older People Families Support Help Advice Citizens In Of ' +
    'For And With From At On By To An A As If It We They You Not No Yes More Less Better Each Every Both Following After Before During ' +
    'January February July September October November December Monday Tuesday Wednesday Thursday Friday ' +
    'Saturday Sunday England Scotland Wales Britain Kingdom House Room Avenue Theatre Library Hotel ' +
    'Farmers Markets Market High Living Wage Cost Act Progress Complete Presentation Presentations Speaker Speakers ' +
    'Audience Delegates Participants Facilitator Facilitators Host Further Information Contact Website Good Practice Adviser Advisor Senior Deputy Assistant Executive Chief President Vice Coordinator Co-ordinator Lecturer Treasurer Trustee Transparency'
  ).split(' '),
)

/** Whether these words, and no others, look like the name of a person. */
export function isPersonName(text: string): boolean {
  const name = text.trim()
  if (name.length > 60 || !whole.test(name)) return false
  const words = withoutTitles(name).split(/\s+/)
  if (words.some((each) => notNames.has(each))) return false
  // A row of capitals is an abbreviation, and a body.
  return !words.every((each) => /^\p{Lu}{3,}$/u.test(each)) || words.length === 2
}

export function withoutTitles(name: string): string {
  return name.replace(titles, '')
}
