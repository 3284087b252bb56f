import { paragraphsOf } from './closing.ts'
import { decoded } from './html-layout.ts'
import { linksIn } from './link.ts'
import { answerText, type ReadQuestion } from './panel-question.ts'
import type {
  Attendee,
  NamedPerson,
  PaperAction,
  PaperQuestion,
  PaperRecord,
  PaperRound,
  PaperSection,
  PaperSpeaker,
} from './paper-record.ts'
import { endOf, joined, type Passage, startOf, withoutEmphasis } from './passage.ts'
import type { Reading } from './reading.ts'
import type { ReadRound } from './round.ts'
import { presentedBy, type ReadSpeaker } from './speaker.ts'
import { codePointCounter, extentsOf, type Tiling } from './tiling.ts'

/** How places and words of the source are told. */
interface Telling {
  count: (unit: number) => number
  words: (text: string) => string
}

/** What was read, as records: places in code points, words as a person reads them. */
export function recordOf(all: Reading, tiling: Tiling): PaperRecord {
  const telling: Telling = {
    count: codePointCounter(all.source),
    words: all.layout.isHtml ? decoded : (text) => text,
  }
  const { count, words } = telling
  const tell = (passage: Passage | null): string | null =>
    passage === null ? null : words(passage.text)
  const summary = joined(paragraphsOf(all.zones, 'summary'))
  const closing = joined(paragraphsOf(all.zones, 'closing'))
  const moved = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: count(place.start),
    end: count(place.end),
  })
  return {
    title: tell(all.header.title),
    date: all.header.date,
    venue: tell(all.header.venue),
    opener: all.opening.opener === null ? null : named(telling, all.opening.opener),
    speakers: all.opening.speakers.map((speaker) => speakerOf(telling, speaker)),
    questions: all.questions.map((question) => questionOf(telling, question)),
    rounds: all.rounds.map((round) => roundOf(telling, round)),
    ...(summary.text === '' ? {} : { summary: words(summary.text) }),
    closing: closing.text === '' ? null : words(closing.text),
    attendance: all.attendance.map((each): Attendee => ({ ...each, ...named(telling, each) })),
    sections: sectionsOf(all)
      .map(moved)
      .map((section) => ({ ...section, title: words(section.title) })),
    actions: all.actions.map(
      ({ text, owner, status }): PaperAction => ({
        text: words(text.text),
        owner: owner === null ? null : words(owner),
        status,
        start: count(startOf(text)),
        end: count(endOf(text)),
      }),
    ),
    links: linksIn(all.source).map(moved),
    leftover: tiling.leftover.map(moved),
    spans: tiling.spans.map(moved),
    coverage: tiling.coverage,
  }
}

function named({ words }: Telling, { name, role, organisation }: NamedPerson): NamedPerson {
  const tell = (text: string | null): string | null => (text === null ? null : words(text))
  return { name: words(name), role: tell(role), organisation: tell(organisation) }
}

function speakerOf(telling: Telling, speaker: ReadSpeaker): PaperSpeaker {
  const presented = presentedBy(speaker)
  return {
    ...named(telling, speaker.person),
    presented: telling.words(presented.text),
    spans: extentsOf(presented.pieces, telling.count),
  }
}

function questionOf({ words, count }: Telling, { text, answers }: ReadQuestion): PaperQuestion {
  return {
    text: words(text.text),
    spans: extentsOf(text.pieces, count),
    answers: answers.map((answer) => {
      const said = answerText(answer)
      return {
        by: answer.by === null ? null : words(answer.by),
        text: words(said.text),
        spans: extentsOf(said.pieces, count),
      }
    }),
  }
}

function roundOf({ words, count }: Telling, { title, prompts }: ReadRound): PaperRound {
  return {
    title: title === null ? null : words(title.text),
    prompts: prompts.map(({ text, points }) => ({
      text: text === null ? null : words(text.text),
      spans: extentsOf(text?.pieces ?? [], count),
      points: points.map((point) => ({
        text: words(point.text),
        start: count(startOf(point)),
        end: count(endOf(point)),
        spans: extentsOf(point.pieces, count),
      })),
    })),
  }
}

/** The parts under printed headings; a heading under another is a part of its own. */
function sectionsOf({ zones }: Reading): PaperSection[] {
  const sections: PaperSection[] = []
  const blocks = zones
    .slice(1)
    .flatMap(({ heading, blocks: under }) => [...(heading === null ? [] : [heading]), ...under])
  for (const block of blocks) {
    const title = withoutEmphasis(block.passage)
    const last = sections.at(-1)
    if (block.kind === 'heading')
      sections.push({ title: title.text, start: block.start, end: block.end })
    else if (last !== undefined) last.end = block.end
  }
  return sections
}
