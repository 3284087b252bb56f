/** Invented papers in shapes that papers of meetings have. Nobody and nothing in them exists (illustrative). */

/** As a word processor exports it: long lines, bold questions in quotation marks, names before dashes. */
export const plainPaper = `Keeping the high street open (illustrative)

Report of the event on 3rd March 2010 held in Oakmoot

Introduction

The partnership met on 3rd March 2010 at the Corn Hall, Market Square, Oakmoot.

Ruth Amber, Leader of Oakmoot District Council, opened the event and welcomed sixty delegates.

Presentations

Following the welcome, Peter Quill, Head of Regeneration at Oakmoot District Council, presented a survey of empty shops. One in seven was

Oakmoot partnership programme for town centres

empty in January.

The last speaker was Dev Marsh, Director of the Oakmoot Traders Association.

Q and A session

Q: Why are rents not lower?

A:

Peter Quill – Most leases run for ten years.

Dev Marsh – Landlords wait for chains – they should not.

Q: Who speaks for market traders?

A:

Dev Marsh – We do, and we need more of them.

Oakmoot partnership programme for town centres

They have their own meeting in May.

First round table session

Tables were asked “**What works well now?**” Some of the points raised included; late opening on Thursdays, the loyalty card, specifically in Bridge Street, and a shared van for deliveries.

“**What stands in the way?**” was put next and the response varied from parking charges on Saturdays to the cost of insurance for events in the square.

Second round table session

The two questions were; “**How can partners help?**” and “**What would you like from the programme?**”

Responses from the first question included; partners bring people and that they can share premises.

Oakmoot partnership programme for town centres

Responses from the second question included; a handbook for pop-up shops, visits to other towns.

Closing remarks

Ruth Amber closed the event.
`

/** In Markdown, with a table of actions, several speakers in a list and questions as headings. */
export const markdownPaper = `# Warm homes summit (illustrative): what partners can do

**Date:** 14 March 2023
**Venue:** Oakmoot Town Hall

## Welcome

Cllr Jane Dole, Leader of Oakmoot District Council, welcomed delegates.

## Presentations

**Dr Amir Kane, Director of Public Health, Westmere County Council** presented figures on cold homes.

- Jo Blythe (Advice Oakmoot): Debt trends. [Slides](https://example.org/debt.pdf)

## Panel discussion

**Q1. How will people without the internet hear of it?**

Amir Kane: We will write to every household.

It will be in plain words.

Jo Blythe said that sessions are held in libraries.

### Is there money for groups?

- Jane Dole – Yes, from April.
- Jo Blythe – Groups need help with forms.

## Table discussions

### Round 1: What is working well?

- Food larders
- Debt advice; people trust it

### Round 2: What gets in the way?

#### Table 1

- Buses stop at six

#### Table 2

1. People are ashamed to ask
2. Volunteers are tired

## Actions

| Action | Owner | By |
|---|---|---|
| Publish a list of warm rooms | Jo Blythe | 1 April |

## Evaluation

Nine in ten found the day useful.

## Closing remarks

Jane Dole thanked everybody.
`

/** Minutes as they are typed: labels, initials, numbered items. */
export const typedMinutes = `Oakmoot Voluntary Sector Forum (illustrative)

Minutes of the meeting held at 2pm on Tuesday 12th May 2015 in the Council Chamber, Civic Offices, Oakmoot

Present:
Ann Leigh (Chair), Community Action Oakmoot
Bob Rains, Age Friends
Cllr Carol Stowe, Oakmoot Council
In attendance: Eve Hilltop (minutes)
Apologies: Fay Wren, NHS; Guy Foxley, Shelter Oakmoot

1. Welcome and apologies
The Chair welcomed everyone.

2. Food poverty
Demand had risen by a third.
ACTION: BR to share figures with all members by the end of May.
CS agreed to raise the matter with the cabinet member.
(Action: CS)

3. Volunteering
Action point 2 - AL: circulate the final version
AP3 Eve Hilltop to book a room.

Date of next meeting: 14 July 2015
`
