import { dayInWords, dayOf } from '#src/platform/time/day.ts'
import {
  Button,
  Checkboxes,
  Column,
  DateField,
  Details,
  EmptyState,
  FileField,
  Form,
  Grid,
  Lede,
  Ledger,
  Section,
  SelectField,
  Tag,
  TextField,
} from '#src/ui/index.ts'
import { licences } from './licence.ts'
import type { LoadShown, Standing } from './load-shown.ts'

/** What was typed, and what was wrong with it. */
interface LoadFormShown {
  values: Readonly<Record<string, string>>
  errors: readonly { field: string; message: string }[]
}

export interface LoadsPageProps {
  form: LoadFormShown
  loads: readonly LoadShown[]
}

/** Where official figures come in, and what came in last. */
export function LoadsPage({ form, loads }: LoadsPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Load figures</h1>
        <Lede>
          Send a CSV file of official figures. It is checked line by line, and shown as a new
          edition of its dataset once it is whole.
        </Lede>
        <LoadForm {...form} />
      </Column>
      <Column span={4} rail>
        <Section heading="Loaded last">
          <LoadList loads={loads} />
        </Section>
      </Column>
    </Grid>
  )
}

function LoadForm({ values, errors }: LoadFormShown) {
  return (
    <Form action="/evidence/loads" errors={errors} multipart>
      <FileField
        name="file"
        label="File of figures"
        hint="CSV as the Office for National Statistics publishes local statistics, in any of its forms since 2024."
        accept=".csv,text/csv"
        errors={errors}
      />
      <FileField
        name="side"
        label="JSON file of the same name (optional)"
        hint="It says what is measured, when it was published, and what to be careful of."
        accept=".json,application/json"
        errors={errors}
      />
      <DateField
        name="publishedOn"
        legend="Published on (optional)"
        hint="Where you leave it out, the date in the file, beside it or in its name is taken."
        value={{
          day: values['publishedOn-day'] ?? '',
          month: values['publishedOn-month'] ?? '',
          year: values['publishedOn-year'] ?? '',
        }}
        errors={errors}
      />
      <MoreAboutFile values={values} errors={errors} />
      <Button>Load the figures</Button>
    </Form>
  )
}

function MoreAboutFile({ values, errors }: LoadFormShown) {
  return (
    <Details summary="Say more about the file">
      <TextField
        name="dataset"
        label="Dataset (optional)"
        hint="Such as claimant-rate. Where you leave it out, the indicator in the file names it."
        value={values['dataset']}
        errors={errors}
      />
      <TextField
        name="source"
        label="Publisher (optional)"
        value={values['source']}
        errors={errors}
      />
      <SelectField
        name="licence"
        label="Licence"
        value={values['licence']}
        errors={errors}
        options={[
          { value: '', label: 'As the file says, or Open Government Licence v3.0' },
          ...licences.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Checkboxes
        name="strict"
        legend="Places not in any loaded register"
        values={values['strict'] === undefined ? [] : ['yes']}
        options={[{ value: 'yes', label: 'Refuse the file if it names one' }]}
        errors={errors}
      />
    </Details>
  )
}

const standings: Readonly<
  Record<Standing, { words: string; kind: 'green' | 'clay' | 'blue' | 'outline' }>
> = {
  waiting: { words: 'Waiting', kind: 'outline' },
  running: { words: 'Being loaded', kind: 'blue' },
  announced: { words: 'Loaded', kind: 'green' },
  refused: { words: 'Refused', kind: 'clay' },
  already: { words: 'Loaded before', kind: 'outline' },
}

function LoadList({ loads }: { loads: readonly LoadShown[] }) {
  if (loads.length === 0) {
    return (
      <EmptyState>
        <p>Nothing has been loaded yet.</p>
      </EmptyState>
    )
  }
  return (
    <Ledger
      items={loads.map(({ load, standing }) => ({
        body: (
          <>
            <a class="sk-action" href={`/evidence/loads/${load.id}`}>
              {load.fileName}
            </a>{' '}
            <Tag kind={standings[standing].kind}>{standings[standing].words}</Tag>
            <span class="sk-when">
              {load.actor.label}, {dayInWords(dayOf(load.recordedAt))}
            </span>
          </>
        ),
      }))}
    />
  )
}
