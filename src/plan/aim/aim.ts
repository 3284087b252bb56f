/** What a plan means to change, for a theme in a place. Nobody alone is responsible for it. */
export interface Aim {
  id: string
  partnershipId: string
  planId: string
  words: string
  themeId: string
  placeCode: string
  /** The indicator that would show it, by its id among the figures; null where none was named. */
  indicatorId: string | null
  /** Since when it has been an aim, ISO. */
  heldOn: string
}
