import { Button, Column, type FieldErrors, Form, Grid, Lede, TextField } from '#src/ui/index.ts'

export interface SignInPageProps {
  values: Readonly<Record<string, string>>
  errors: FieldErrors
  /** Path to go on to. */
  next: string
}

/** Asks for the address to which a link is sent. */
export function SignInPage({ values, errors, next }: SignInPageProps) {
  return (
    <Grid>
      <Column span={8}>
        <Form action="/sign-in" errors={errors}>
          <h1>Sign in</h1>
          <p>
            We send you a link by email. There is no password. Everything public can be read without
            signing in.
          </p>
          <TextField
            name="email"
            label="Email address"
            hint="The one under which the programme or your partnership knows you"
            type="email"
            autocomplete="email"
            value={values['email']}
            errors={errors}
            required
          />
          <input type="hidden" name="next" value={next} />
          <Button>Send me a link</Button>
        </Form>
        <p>
          Nobody knows you here yet? The officers of your partnership or of the programme can add
          you.
        </p>
      </Column>
    </Grid>
  )
}

/** The same for an address we know and for one we do not. */
export function LinkAskedPage({ minutes }: { minutes: number }) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Look in your mail</h1>
        <Lede>If we know this address, a link is on its way.</Lede>
        <p>
          It works once, within {minutes} minutes. If nothing comes, look among unwanted mail, check
          the address you gave, and <a href="/sign-in">ask again</a>.
        </p>
        <p>
          Where this site has no mail server, the link cannot be sent. Whoever runs the site can
          print one.
        </p>
      </Column>
    </Grid>
  )
}

/** Opened from a mail. Nothing is spent before the button is pressed: mail scanners open links too. */
export function LinkPage({ token, next }: { token: string; next: string }) {
  return (
    <Grid>
      <Column span={8}>
        <h1>Sign in to this site</h1>
        <p>The link you opened is good for one sign-in, in this browser.</p>
        <Form action="/sign-in/link">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="next" value={next} />
          <Button>Sign in</Button>
        </Form>
      </Column>
    </Grid>
  )
}

export function LinkSpentPage({ minutes }: { minutes: number }) {
  return (
    <Grid>
      <Column span={8}>
        <h1>This link has been used or has run out</h1>
        <Lede>A link works once, and for {minutes} minutes.</Lede>
        <p>
          <a href="/sign-in">Ask for another link</a>. Nobody was signed in.
        </p>
      </Column>
    </Grid>
  )
}
