import type { FormState } from '#src/platform/http/form.ts'
import { Button, Column, DateField, Form, Grid, Lede, TextArea } from '#src/ui/index.ts'
import { dayValue } from './meeting-changes.page.tsx'
import { type PlacedPoint, pointPath } from './meeting-position.ts'
import { saidAs } from './meeting-words.ts'

export interface PointChangeProps extends FormState {
  slug: string
  placed: PlacedPoint
}

export function CorrectionPage({ slug, placed, values, errors }: PointChangeProps) {
  const path = pointPath(slug, placed.point.id)
  return (
    <Grid>
      <Column span={8}>
        <h1>Correct point {placed.number}</h1>
        <Lede>The words as they are now stay on record, and everybody can read them.</Lede>
        <Form action={`${path}/correction`} errors={errors}>
          <TextArea
            name="text"
            label="The words as they should stand"
            value={values['text'] ?? ''}
            errors={errors}
            rows={4}
          />
          <Reason label="Why (optional)" values={values} errors={errors} />
          <Since values={values} errors={errors} />
          <Button>Correct the point</Button>
        </Form>
        <p>
          <a href={path}>Leave it as it is</a>
        </p>
      </Column>
    </Grid>
  )
}

export function SettingAsidePage({ slug, placed, values, errors }: PointChangeProps) {
  const path = pointPath(slug, placed.point.id)
  return (
    <Grid>
      <Column span={8}>
        <h1>Set point {placed.number} aside</h1>
        <Lede>
          It leaves the list of what the tables said. It is not deleted: its page shows it, with
          your reason, to everybody.
        </Lede>
        <div class="sk-point">
          <p class="sk-point__said">{saidAs(placed.point.text, placed.point.wording)}</p>
        </div>
        <Form action={`${path}/setting-aside`} errors={errors}>
          <Reason label="Why is it set aside?" values={values} errors={errors} />
          <Since values={values} errors={errors} />
          <Button>Set it aside</Button>
        </Form>
        <p>
          <a href={path}>Leave it as it is</a>
        </p>
      </Column>
    </Grid>
  )
}

function Reason({ label, values, errors }: FormState & { label: string }) {
  return (
    <TextArea name="reason" label={label} value={values['reason'] ?? ''} errors={errors} rows={2} />
  )
}

function Since({ values, errors }: FormState) {
  return (
    <DateField
      name="since"
      legend="Since when (optional)"
      hint="Left empty, it is the date this site stands at."
      value={dayValue(values, 'since')}
      errors={errors}
    />
  )
}
