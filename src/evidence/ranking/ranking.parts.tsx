import { kindLabels } from '#src/place/index.ts'
import { Details, Table } from '#src/ui/index.ts'
import { periodInWords } from '../figure/period-words.ts'
import { intervalInUnit, inUnit, lowerFirst, type Scale } from '../figure/unit.ts'
import type { Polarity } from '../indicator/indicator.ts'
import { type Band, bandNames, bandOf, fewestPlaces, type RankedPlace } from './band.ts'
import type { Ranking } from './ranking.ts'

export interface RankingTableProps {
  ranking: Ranking
  scale: Scale & { polarity: Polarity }
  /** The reader's own place, marked in its band. */
  own: RankedPlace | undefined
  /** Address of the figure of a place. */
  hrefOf: (code: string) => string
}

/** Where places of one kind stand, in fifths: how many are alike, and not who is first. */
export function RankingTable(props: RankingTableProps) {
  const { ranking, own, scale } = props
  const { bands, places, period } = ranking
  const kind = lowerFirst(kindLabels[ranking.kind].many)
  if (bands.length === 0) return <FewPlaces {...props} />
  const ownBand = own === undefined ? undefined : bandOf(bands, own.code)
  return (
    <>
      {own === undefined || ownBand === undefined ? null : (
        <p>
          <strong>{own.name}</strong>, {inUnit(own.value, scale)}, is in the{' '}
          {bandNames[ownBand.step].toLowerCase()} of {places.length} {kind}:{' '}
          {rangeOf(ownBand, scale)}.
        </p>
      )}
      <Table
        caption={`${places.length} ${kind} in ${periodInWords(period)}, in fifths`}
        hideCaption
        stack
        columns={[
          { label: 'Band' },
          { label: 'Figures', numeric: true },
          { label: 'Places', numeric: true },
          { label: 'Spread, lowest to highest', shortLabel: 'Spread' },
        ]}
        rows={bands.map((band) => ({
          header: (
            <>
              {bandNames[band.step]}
              {goodEnd(band, scale.polarity)}
              {band === ownBand ? (
                <span class="sk-cell-note">
                  <strong>{own?.name}</strong> is here
                </span>
              ) : null}
            </>
          ),
          cells: [rangeOf(band, scale), band.places.length, <BandBar band={band} {...props} />],
        }))}
      />
      {bands.map((band) => (
        <Details summary={`${bandNames[band.step]}: ${countOf(band)} by name`}>
          <PlaceList {...props} places={band.places} />
        </Details>
      ))}
    </>
  )
}

function countOf({ places }: Band): string {
  return places.length === 1 ? '1 place' : `${places.length} places`
}

/** Which end is the worse one, where the measure has one. */
function goodEnd({ step }: Band, polarity: Polarity) {
  if (polarity === 'neither' || (step !== 1 && step !== 5)) return null
  const worse = (step === 5) === (polarity === 'higher-is-worse')
  return (
    <span class={`sk-cell-note ${worse ? 'sk-worse' : 'sk-better'}`}>
      {worse ? 'worse end' : 'better end'}
    </span>
  )
}

function rangeOf({ low, high }: Band, scale: Scale): string {
  return low === high ? inUnit(low, scale) : intervalInUnit(low, high, scale)
}

/** From the lowest figure of the band to its highest, on the scale of them all; the reader's own place is a stroke. */
function BandBar({ band, ranking: { bands }, own, scale }: { band: Band } & RankingTableProps) {
  const [least, most] = [bands[0]?.low ?? 0, bands.at(-1)?.high ?? 1]
  const along = (value: number): number =>
    most === least ? 0 : Math.round(((value - least) * 1000) / (most - least)) / 10
  const start = along(band.low)
  const isHere = own !== undefined && bandOf([band], own.code) !== undefined
  return (
    <svg
      class="sk-band"
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="c-grid" d="M0 8H100" />
      <rect
        class={rampOf(band, scale.polarity)}
        x={String(start)}
        width={String(Math.max(1.5, along(band.high) - start))}
        height="16"
      />
      {isHere ? <path class="sk-band__own" d={`M${along(own.value)} 0V16`} /> : null}
    </svg>
  )
}

/** Clay and blue are for measures that have a good end. */
function rampOf({ step }: Band, polarity: Polarity): string {
  if (polarity === 'neither') return 'c-bar-comp'
  return polarity === 'higher-is-worse' ? `m-need-${step}` : `m-response-${step}`
}

/** More names than this are a file, not a page. */
const mostNames = 500

function PlaceList({
  places,
  hrefOf,
  scale,
}: { places: readonly RankedPlace[] } & RankingTableProps) {
  if (places.length > mostNames) {
    return <p>They are too many to list here. The CSV of this page has all of them.</p>
  }
  return (
    <ul class="sk-plain sk-columns">
      {places.map(({ code, name, value }) => (
        <li>
          <a href={hrefOf(code)}>{name}</a> <span class="sk-num">{inUnit(value, scale)}</span>
        </li>
      ))}
    </ul>
  )
}

function FewPlaces(props: RankingTableProps) {
  const { kind, places, period } = props.ranking
  if (places.length === 0) {
    return (
      <p>
        No figure of {lowerFirst(kindLabels[kind].many)} is held for {periodInWords(period)}.
      </p>
    )
  }
  const byName = places.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return (
    <>
      <p>
        {places.length === 1 ? 'One place has' : `${places.length} places have`} a figure for{' '}
        {periodInWords(period)}. With fewer than {fewestPlaces}, bands would say more than is known,
        so they stand by name.
      </p>
      <PlaceList {...props} places={byName} />
    </>
  )
}
