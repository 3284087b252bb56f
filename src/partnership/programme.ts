/** The support programme that runs this instance. */
export interface Programme {
  name: string
  purpose: string
  /** The date the instance stands at; null means today. */
  standsOn: string | null
  /** Whether the demonstration world is loaded. */
  showsDemonstration: boolean
}

/** Until somebody names the programme. */
export const unnamedProgramme: Programme = {
  name: 'A programme without a name yet',
  purpose:
    'Councils, services, voluntary groups and firms of a place keep one shared picture here that anybody can check.',
  standsOn: null,
  showsDemonstration: false,
}
