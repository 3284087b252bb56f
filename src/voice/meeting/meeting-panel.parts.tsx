import { Section, Table } from '#src/ui/index.ts'
import { questionAnchor } from './meeting-position.ts'
import type { MeetingPerson, MeetingRecord, Question } from './meeting-record.ts'
import {
  capital,
  countWords,
  personWords,
  questionStateWords,
  saidAs,
  shortened,
  standingWords,
} from './meeting-words.ts'

/** The panel ledger: which question was answered by whom, then each question with its answers. */
export function Panel({ meeting }: { meeting: MeetingRecord }) {
  const { questions } = meeting
  if (questions.length === 0) return null
  const answers = questions.flatMap((question) => question.answers)
  return (
    <Section
      heading={`Panel: ${countWords(questions.length, 'question')}, ${countWords(answers.length, 'answer')}`}
      id="panel"
    >
      <PanelLedger meeting={meeting} />
      <p class="sk-quiet sk-small">{panelNote(meeting)}</p>
      {questions.map((question, at) => (
        <QuestionWithAnswers meeting={meeting} question={question} number={at + 1} />
      ))}
    </Section>
  )
}

/** Those who answered, each once, in the order of the record; null stands for whoever is not named. */
function answerersOf({ people, questions }: MeetingRecord): (MeetingPerson | null)[] {
  const ids = new Set(questions.flatMap(({ answers }) => answers.map(({ personId }) => personId)))
  const named = people.filter(({ id }) => ids.has(id))
  return ids.has(null) ? [...named, null] : named
}

const mostColumns = 7

function PanelLedger({ meeting }: { meeting: MeetingRecord }) {
  const answerers = answerersOf(meeting)
  if (answerers.length === 0) return null
  return (
    <Table
      caption="Who on the panel answered which question"
      hideCaption
      stack={answerers.length < mostColumns}
      columns={[
        { label: 'Question' },
        ...answerers.map((person) => ({
          label: person === null ? 'Not recorded who' : personWords(person),
          numeric: true,
        })),
      ]}
      rows={[
        ...meeting.questions.map((question, at) => ({
          header: <a href={`#${questionAnchor(at + 1)}`}>{shortened(question.text)}</a>,
          cells: answerers.map((person) => answeredWords(countBy(question, person))),
        })),
        {
          header: 'Answers',
          total: true,
          cells: answerers.map((person) =>
            meeting.questions.reduce((sum, question) => sum + countBy(question, person), 0),
          ),
        },
      ]}
    />
  )
}

function countBy({ answers }: Question, person: MeetingPerson | null): number {
  return answers.filter(({ personId }) => personId === (person?.id ?? null)).length
}

function answeredWords(count: number) {
  if (count === 0) return <span class="sk-quiet">none</span>
  return count === 1 ? 'Answered' : `Answered ${count} times`
}

/** What stands behind the answers, said once: whose words they are, and who has approved them. */
function panelNote({ questions }: MeetingRecord): string {
  const answers = questions.flatMap((question) => question.answers)
  const wordings = new Set([...questions, ...answers].map(({ wording }) => wording))
  const standings = [...new Set(answers.map(({ standing }) => standing))]
  const whose =
    wordings.size > 1
      ? 'Words in quotation marks are those of the record; the others are reported.'
      : wordings.has('verbatim')
        ? 'In the words of the paper.'
        : 'Reported in other words than those that were said.'
  if (standings.length === 0) return whose
  const stand = standings.map((standing) => standingWords[standing]).join(', or ')
  const unapproved = standings.includes('approved')
    ? ''
    : '; nobody on the panel has approved them here'
  return `${whose} Answers stand ${stand}${unapproved}.`
}

interface QuestionProps {
  meeting: MeetingRecord
  question: Question
  number: number
}

function QuestionWithAnswers({ meeting, question, number }: QuestionProps) {
  return (
    <article class="sk-qa" id={questionAnchor(number)}>
      <h3>{saidAs(question.text, question.wording)}</h3>
      <p class="sk-small sk-quiet">
        {questionStateWords[question.state]}. {answeredBy(question)}{' '}
        <a href={`#${questionAnchor(number)}`}>Link to question {number}</a>
      </p>
      <dl>
        {question.answers.map((answer) => (
          <div>
            <dt>{answererWords(meeting, answer.personId)}</dt>
            <dd>{saidAs(answer.text, answer.wording)}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function answererWords({ people }: MeetingRecord, personId: string | null): string {
  if (personId === null) return 'Not recorded who'
  return personWords(people.find(({ id }) => id === personId))
}

function answeredBy({ answers }: Question): string {
  if (answers.length === 0) return 'Nobody has answered it.'
  const people = new Set(answers.map(({ personId }) => personId)).size
  const by = people === 1 ? 'one' : countWords(people, '', '').trim()
  const standing = [...new Set(answers.map((answer) => standingWords[answer.standing]))].join(', ')
  return `${capital(`answered by ${by}`)}, ${standing}.`
}
