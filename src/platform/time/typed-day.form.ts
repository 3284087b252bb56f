import { z } from 'zod'

export const noRealDay = 'Enter a real date, such as 30 4 2010'

/** A day typed into a form, as `withDays` leaves it: ISO text, or empty where none was typed. */
export const typedDay = z.union([z.literal(''), z.iso.date(noRealDay)], noRealDay)
