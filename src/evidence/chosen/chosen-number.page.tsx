import type { FormState } from '#src/platform/http/form.ts'
import {
  Button,
  Column,
  EmptyState,
  Form,
  Grid,
  Lede,
  SavedNotice,
  SelectField,
} from '#src/ui/index.ts'

export interface ChosenNumberPageProps extends FormState {
  partnership: { slug: string; name: string }
  indicators: readonly { id: string; label: string }[]
  /** The history entry just written, when the page is shown after a save. */
  saved: string | undefined
}

/** Where officers choose the fifth number of their partnership. */
export function ChosenNumberPage(props: ChosenNumberPageProps) {
  const { partnership, indicators, saved, values, errors } = props
  const address = `/partnerships/${partnership.slug}`
  return (
    <Grid>
      <Column span={8}>
        <SavedNotice entryId={saved} />
        <h1>The number that {partnership.name} chooses</h1>
        <Lede>
          Every place shows its claimant rate, its employment rate, the rise on the year and
          household income a head. The fifth number is yours.
        </Lede>
        {indicators.length === 0 ? (
          <EmptyState>
            <p>There is nothing to choose from until figures are loaded.</p>
            <p>
              <a href="/evidence">Evidence</a>
            </p>
          </EmptyState>
        ) : (
          <Form action={`/admin/partnerships/${partnership.slug}/number`} errors={errors}>
            <SelectField
              name="indicator"
              label="Number"
              errors={errors}
              options={[
                { value: '', label: 'Choose a number' },
                ...indicators.map(({ id, label }) => ({ value: id, label })),
              ]}
              value={values['indicator'] ?? ''}
            />
            <Button>Show this number</Button>
          </Form>
        )}
        <p>
          <a href={address}>The page of the partnership</a>
        </p>
      </Column>
    </Grid>
  )
}
