import { createHash } from 'node:crypto'
import { readPaper, reviewFromPaper, type StartedPaper } from '#src/voice/index.ts'

/** Invented, with people and bodies that do not exist: a paper that waits to be looked over. */
const text = `Getting about from the villages (illustrative)

Report of the event on 24th March 2010 held in Mootham (illustrative)

Introduction

Forty people met on 24th March 2010 at the Village Hall, Mootham (illustrative), to talk about buses, lifts and work.

Ivy Fenwick (illustrative), Chair of Mootham Parish Council (illustrative), opened the event and thanked the drivers who brought people in.

Presentations

Following the welcome, Tom Ashby (illustrative), Director of Mootham Lifts (illustrative), presented a year of the car scheme. Nine drivers made 1,100 journeys, most of

The bulletin of Mootham (illustrative)

them to the surgery and to interviews.

Q and A session

Q: Why does the last bus leave at five?

A:

Tom Ashby – The contract was let before the factory changed its shifts.

Ivy Fenwick – We have asked, and we shall ask again.

Round table session

Tables were asked “**What works well now?**” Some of the points raised included; the car scheme, the Thursday market bus, and a notice board that people read.

“**What stands in the way of work?**” was put next and the response varied from shifts that end after the last bus to the cost of a second car.

Raffle

The raffle raised £62 for the minibus fund. First prize went to number 114.

Closing remarks

Ivy Fenwick closed the event and asked for more drivers.
`

const fileName = 'getting-about-illustrative.txt'

export const waitingPaper: StartedPaper = {
  paper: {
    fileName,
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
  },
  draft: reviewFromPaper(readPaper(text), { text, titleOtherwise: fileName }),
}
