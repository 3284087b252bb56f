/** What is on record of one place and theme as of a date: all that the rules of a gap cell may look at. */
export interface CellInputs {
  need: {
    /** Official figures set against a comparator; null where none is held. */
    comparative: OfficialNeed | null
    /** What figures that documents quote say of the level, unchecked; null where none is quoted. */
    quotedLevel: OfficialNeed['level'] | null
    /** What an officer or partner assessed: whether it presses; null where nobody has. */
    normative: 'pressing' | 'not-pressing' | null
    /** In how many separate meetings or tables people said it. */
    feltGroups: number
    /** Whether a service was asked for it. */
    isExpressed: boolean
  }
  actions: readonly ActionInput[]
  services: readonly ServiceInput[]
  /** Whether a plan or aim of any body covers the theme and the place. */
  isPlanned: boolean
  /** Whether a proposed or agreed action waits on a bid, or its money has lapsed. */
  isWaitingForMoney: boolean
}

/** A trend or level that the figures cannot tell is `not-known`. */
export interface OfficialNeed {
  trend: 'rising' | 'steady' | 'falling' | 'not-known'
  level: 'worse' | 'not-worse' | 'not-known'
}

/** An action that is live on the date and has a lead. Others are not answers yet. */
export interface ActionInput {
  organisationId: string
  /** Days since its lead was last confirmed; null where it never was. */
  confirmedDaysAgo: number | null
  /** What it has counted of its output, the newest number; null where it has counted nothing. */
  output: number | null
}

/** A service that is open on the date. */
export interface ServiceInput {
  organisationId: string
  confirmedDaysAgo: number | null
  capacity: 'room' | 'full' | 'not-known'
}
