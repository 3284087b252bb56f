import { z } from 'zod'
import { typedDay } from '#src/platform/time/typed-day.form.ts'
import { withDays } from '#src/ui/index.ts'

const noAddress = 'Enter a web address that begins with https://'

export const assessmentForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z.object({
    verdict: z.enum(
      ['pressing', 'not-pressing', 'withdrawn'],
      'Choose whether the need presses, or that the judgement is withdrawn',
    ),
    reason: z
      .string('Say why, in a sentence')
      .min(1, 'Say why, in a sentence')
      .max(600, 'The reason must be 600 characters or fewer'),
    heldOn: typedDay,
  }),
)

const words = (message: string, most = 200) =>
  z.string(message).min(1, message).max(most, `${message}, in ${most} characters or fewer`)

const figure = (message: string) =>
  z
    .string(message)
    .regex(/^-?\d{1,9}(\.\d{1,6})?$/, message)
    .transform((text) => ({ value: Number(text), decimals: (text.split('.')[1] ?? '').length }))

export const quotedFigureForm = z.preprocess(
  (form) => withDays(form, 'heldOn'),
  z
    .object({
      what: words('Enter what is counted, such as people aged 18 to 24 who claim'),
      value: figure('Enter the figure as the document prints it, such as 7.0'),
      comparatorName: words('Enter what it is set against, such as the United Kingdom', 80),
      comparatorValue: figure('Enter the figure it is set against, such as 5.5'),
      unit: words('Enter the unit, such as %', 40),
      polarity: z.enum(
        ['higher-is-worse', 'higher-is-better', 'neither'],
        'Choose whether more of it is worse or better',
      ),
      period: words('Enter the period it is for, as the document says', 60),
      quotedFrom: words('Enter the document it was read in', 300),
      originalSource: words('Enter the source that the document names', 300),
      url: z
        .union([z.literal(''), z.url({ protocol: /^https?$/, error: noAddress })], noAddress)
        .default(''),
      heldOn: typedDay,
    })
    .transform(({ value, comparatorValue, url, ...rest }) => ({
      ...rest,
      value: value.value,
      comparatorValue: comparatorValue.value,
      decimals: Math.max(value.decimals, comparatorValue.decimals),
      url: url === '' ? null : url,
    })),
)
