import type { MeetingToRecord } from '#src/voice/index.ts'

const said = (text: string) => ({ text, spans: [] })
const by = (person: number, text: string) => ({ person, text, spans: [] })

const byRole = (role: string, organisation: string | null) => ({
  name: null,
  role,
  organisation,
  naming: 'by-role' as const,
  presence: null,
})

const part = { title: null, summary: null, person: null, spans: [] }

const opener = 0
const auditor = 1
const officer = 2
const voluntary = 3

/**
 * The meeting of 18 November 2009, told again. Its facts are those of the published paper and every word is another:
 * all of it is reported, people appear by role, and nothing is quoted.
 */
export const foundingMeeting: MeetingToRecord = {
  title: 'The downturn, and what partnerships can do about it',
  heldOn: '2009-11-18',
  venue: 'Chrysalis Theatre, Camphill, Milton Keynes',
  summary:
    'Bodies of the region that act together locally met to ask how to soften the downturn with what they have, and how to be ready for recovery. The support programme for partnerships was the host.',
  closing:
    'The panel member from the council gathered up the day: what partnerships may change in years to come, and what they already do well.',
  state: 'published',
  wording: 'reported',
  standing: 'as-published',
  takenFrom: null,
  people: [
    byRole('Chair of the partnership’s executive', 'Milton Keynes Council'),
    byRole('Panel member, public audit', 'Audit Commission'),
    byRole('Panel member, council', 'Milton Keynes Council'),
    byRole('Panel member, voluntary sector', 'Council of Voluntary Organisations, Milton Keynes'),
  ],
  agenda: [
    {
      ...part,
      kind: 'opening',
      summary: 'What partnerships are up against in the economy of the day.',
      person: opener,
    },
    {
      ...part,
      kind: 'talk',
      title: 'How councils answer the recession',
      summary:
        'A national report of August 2009 had looked at what councils were doing. It judged that national and local government had answered well so far, and expected the harm to people’s lives to grow.',
      person: auditor,
    },
    {
      ...part,
      kind: 'talk',
      title: 'The Economic Task Group',
      summary:
        'Where the local economy stood, with employment set beside England and the region. Unemployment was compared between town and country, and among young people it was shown to have risen sharply. Reasons were offered why it grew faster here than in the region as a whole. Action plans of the group, with money from the Future Jobs Fund, came last.',
      person: officer,
    },
    {
      ...part,
      kind: 'talk',
      title: 'What the voluntary sector saw',
      summary:
        'A first look at what troubled the sector, taken in December 2008; then the Kitchen Report of early 2009 on how the economy had hit it. Over a hundred groups were worked with up to April 2009, plans were made with people and communities, and 1,400 independent organisations came to light. It ended with how to get more out of working in partnership.',
      person: voluntary,
    },
    { ...part, kind: 'panel' },
    { ...part, kind: 'round', title: 'The situation now' },
    { ...part, kind: 'break', title: 'Lunch' },
    { ...part, kind: 'round', title: 'The years ahead' },
    {
      ...part,
      kind: 'closing',
      summary: 'The day was summed up by the panel member from the council.',
      person: officer,
    },
  ],
  materials: [
    {
      title: 'The report of the Audit Commission, at its address of 2009',
      url: 'http://www.auditcommission.gov.uk/nationalstudies/localgov/Pages/whenitcomestothecrunch12aug2009.aspx',
      agendaItem: 1,
      spans: [],
    },
  ],
  questions: [
    {
      text: 'Parish councils are a whole tier, and they are neither here today nor part of the recession plans. Why is that?',
      spans: [],
      answers: [
        by(
          officer,
          'Parishes could do much for the response, above all where help is delivered, and the council could work with them far more than it does.',
        ),
        by(
          voluntary,
          'No arrangement is perfect. The sector could learn a great deal from parishes about reaching people in their communities.',
        ),
        by(
          auditor,
          'The national report gives parishes an essential part, both in government and in support close to home.',
        ),
      ],
    },
    {
      text: 'How does the panel see the part of private firms, small ones above all, and what do businesses need?',
      spans: [],
      answers: [
        by(
          voluntary,
          'A voluntary organisation may itself be a business. What matters is to find income from more than one source and to see how the means at hand can meet what is needed.',
        ),
        by(
          auditor,
          'Research for the report found no single remedy for every area in a recession, which is why local bodies count.',
        ),
      ],
    },
    {
      text: 'Support from government took a long time to arrive. Did that change how the recession was met?',
      spans: [],
      answers: [
        by(
          voluntary,
          'It was bound to. Partners should have a say in which needs come first, as the quick start of Capacitybuilders showed, look at how long local decisions take, and draw on good will so that money moves fast.',
        ),
      ],
    },
    {
      text: 'What is known of the capacity of voluntary organisations?',
      spans: [],
      answers: [
        by(
          voluntary,
          'A survey of what the sector delivers found thin data and much that was hearsay, so closer research with services followed. Hard times are a reason to know better whom one serves, and what is learnt can shape plans for three years to come.',
        ),
      ],
    },
  ],
  rounds: [
    {
      title: 'The situation now',
      prompts: [
        {
          ...said('What is under way where you are?'),
          points: [
            said('Job clubs have opened, in Banbury and Bicester above all'),
            said('Organisations of the third sector work together better than they did'),
            said('Bicester Vision brings 4.5 million visits a year'),
            said('Voluntary services have been given more money, so that they can meet demand'),
            said('A food bank hands parcels to families in crisis'),
          ],
        },
        {
          ...said('What has gone best?'),
          points: [
            said('Bicester Village'),
            said('The Waterside scheme in Aylesbury'),
            said('Job clubs in several areas, each for other kinds of skill'),
            said('Sectors that work side by side'),
            said(
              'Voluntary agencies that work with one another, and with the local infrastructure partnership',
            ),
            said('New links to private firms'),
          ],
        },
        {
          ...said('How were people helped through the recession by partners together?'),
          points: [
            said('Farmers’ markets may sell what is grown nearby'),
            said(
              'Citizens Advice and a task force speak up for people in need, with more advice and information than before',
            ),
            said(
              'Some bodies began to work together because of the recession, which they had not done until then',
            ),
          ],
        },
        {
          ...said('What makes the work hard?'),
          points: [
            said('Messages do not always match'),
            said('Drawing new firms to the area of Milton Keynes'),
            said('Getting small businesses of Milton Keynes to take part'),
            said(
              'Barriers from one organisation to the next, in policy, and at the level of the region',
            ),
            said('The culture inside an organisation'),
            said('Keeping people’s skills from fading'),
            said('Knowing how things really stand'),
            said('Fear of what may come'),
          ],
        },
      ],
    },
    {
      title: 'The years ahead',
      prompts: [
        {
          ...said(
            'What can partners achieve together against the recession that each could not alone?',
          ),
          points: [
            said('They bring in skills and means that no one body has'),
            said(
              'They open doors to partners, money and communities, some of which nobody had managed to reach',
            ),
            said('They coordinate, and save by doing things on a larger scale'),
            said('They can keep to the issues rather than to the running of a partnership'),
            said('They put what they have and what they know together'),
            said('They should use examples of what works, and show them, for others to take up'),
          ],
        },
        {
          ...said(
            'What else is wanted, and which help from the programme or from other partnerships would be of use?',
          ),
          points: [
            said('Councillors should be offered education and training'),
            said('Hearing what neighbouring districts do, as an example to learn from'),
            said('Communication has to get better'),
            said(
              'What is done should be made known, so that partnerships learn from one another more widely',
            ),
            said(
              'More workshops in the region, each on one issue, to meet people and to share good practice',
            ),
          ],
        },
      ],
    },
  ],
  notes: [],
  minutedActions: [],
}
