import type { Block, Document, Text } from '#src/platform/document/document.ts'
import { link, welsh } from '#src/platform/document/document.ts'
import { dayInWords } from '#src/platform/time/day.ts'
import { printedMap } from '#src/ui/index.ts'
import { endInWords, endingInWords, startInWords } from './place.parts.tsx'
import type { Place } from './place.ts'
import { kindLabels } from './place-kind.ts'
import { mapShapes } from './place-map.parts.tsx'
import { mapWords } from './place-map-words.ts'
import { lensWords, type PlaceProfile } from './place-profile.ts'
import { sentenceOf } from './place-sentence.ts'
import { descriptionOf, ruralUrbanInWords } from './place-table.ts'

/** What stands around the profile on paper; the request knows it. */
export type DocumentFrame = Omit<Document, 'title' | 'kind' | 'blocks'>

/** The profile of a place for paper: what its page says, short enough to hand round. */
export function placeDocument(profile: PlaceProfile, frame: DocumentFrame): Document {
  const { place, path } = profile
  return {
    ...frame,
    title: place.name,
    kind: `Place profile, shown as of ${dayInWords(frame.dated)}`,
    blocks: [
      { kind: 'lede', text: sentenceOf(place, path) },
      ...ended(profile),
      facts(profile, new URL(frame.address).origin),
      ...whereItLies(profile),
      ...whatLiesInside(profile),
      ...placesLikeIt(profile),
    ],
  }
}

function ended({ place, successors }: PlaceProfile): Block[] {
  if (!place.hasEnded) return []
  const after =
    successors.length === 0
      ? 'What took it in is not known here.'
      : `Its area is now in ${listed(successors.map(({ name }) => name))}.`
  return [{ kind: 'note', text: `${place.name} ${endingInWords(place)}. ${after}` }]
}

function facts(profile: PlaceProfile, origin: string): Block {
  const { place, parents, successors, predecessors } = profile
  const names = (places: readonly Place[], none: string): Text =>
    places.length === 0
      ? none
      : places.flatMap(({ code, name }, index) => [
          index === 0 ? '' : ', ',
          link(`${origin}/places/${code}`, name),
        ])
  return {
    kind: 'facts',
    facts: [
      { term: 'Code', value: place.code },
      ...(place.welshName === null
        ? []
        : [{ term: 'Welsh name', value: [welsh(place.welshName)] }]),
      {
        term: 'Kind',
        value: `${kindLabels[place.kind].one}: ${descriptionOf(place).toLowerCase()}`,
      },
      { term: 'Valid from', value: startInWords(place) },
      { term: 'Valid to', value: endInWords(place) },
      { term: 'Lies in', value: names(parents, 'not known') },
      { term: 'Taken in by', value: names(successors, place.hasEnded ? 'not known' : 'none') },
      { term: 'Took in', value: names(predecessors, 'none known') },
      { term: 'Rural or urban', value: ruralUrbanInWords(place) },
    ],
  }
}

function whereItLies({ place, surroundings }: PlaceProfile): Block[] {
  const words = mapWords(place, surroundings)
  const heading: Block = { kind: 'heading', level: 2, text: 'Where it lies' }
  if (words === null) {
    return [heading, { kind: 'paragraph', text: 'Not known: no outline of it is held here.' }]
  }
  return [
    heading,
    {
      kind: 'figure',
      svg: printedMap(mapShapes(place, surroundings), { size: 'narrow' }),
      alt: `${words.label}.`,
      caption: words.title,
      size: 'small',
    },
    { kind: 'source', text: words.source },
  ]
}

function whatLiesInside({ place, inside }: PlaceProfile): Block[] {
  const counts = inside.map(({ kind, count }) => {
    const noun = count === 1 ? kindLabels[kind].one : kindLabels[kind].many
    return `${count.toLocaleString('en-GB')} ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`
  })
  return [
    { kind: 'heading', level: 2, text: 'What lies inside it' },
    {
      kind: 'paragraph',
      text:
        counts.length === 0
          ? `No smaller place inside ${place.name} is held here.`
          : `${listed(counts)}.`,
    },
  ]
}

const nearestShown = 8

/** The nearest few through one lens: the page has the others, and the other lenses. */
function placesLikeIt({ place, neighbours }: PlaceProfile): Block[] {
  const alike = neighbours.filter(({ lens }) => lens === 'global')
  const heading: Block = { kind: 'heading', level: 2, text: 'Places like it' }
  if (alike.length === 0) {
    const text = `Not known: no list of places like ${place.name} is held here.`
    return [heading, { kind: 'paragraph', text }]
  }
  const names = alike.slice(0, nearestShown).map((each) => each.place.name)
  const more = alike.length > names.length ? ` The page lists ${alike.length}.` : ''
  return [
    heading,
    { kind: 'paragraph', text: `${listed(names)}. ${lensWords.global.reason}${more}` },
    {
      kind: 'source',
      text: 'Office for National Statistics, statistical nearest neighbours, nearest first. Alike is not better or worse.',
    },
  ]
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}
