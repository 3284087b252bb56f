import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import { markupOf, pageWith } from '#test/markup.ts'
import { Checkboxes, Radios } from './choices.tsx'
import { Form } from './form.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const hostile = '"><script>alert(1)</script>'

test('a form is posted, checked by us, and shows no summary while nothing is wrong', async () => {
  const page = await pageWith(<Form action="/actions" errors={[]} />)
  const form = page.querySelector('form')

  expect(form?.getAttribute('method')).toBe('post')
  expect(form?.hasAttribute('novalidate')).toBe(true)
  expect(form?.hasAttribute('enctype')).toBe(false)
  expect(page.querySelector('.govuk-error-summary')).toBeNull()
})

test('a mistake of the form as a whole is said without a link', async () => {
  const page = await pageWith(<Form action="/x" errors={[{ field: '', message: 'Try again' }]} />)

  expect(page.querySelector('.govuk-error-summary li')?.textContent).toBe('Try again')
  expect(page.querySelector('.govuk-error-summary a')).toBeNull()
})

test('a form that carries a file says so', async () => {
  expect(await markupOf(<Form action="/x" multipart />)).toContain('enctype="multipart/form-data"')
})

test('what was typed is kept, whatever it is', async () => {
  const page = await pageWith(
    <Form action="/x">
      <TextField name="a" label={hostile} value={hostile} hint={hostile} />
      <TextArea name="b" label="B" value={`</textarea>${hostile}`} />
      <SelectField
        name="c"
        label="C"
        options={[{ value: hostile, label: hostile }]}
        value={hostile}
      />
    </Form>,
  )

  expect(page.getElementById('a')?.getAttribute('value')).toBe(hostile)
  expect([...page.querySelectorAll('textarea')]).toHaveLength(1)
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe(hostile)
  expect([...page.querySelectorAll('script')]).toEqual([])
})

test('a text that begins with an empty line keeps it', async () => {
  const markup = await markupOf(<TextArea name="b" label="B" value={'\nsecond line'} />)

  expect(markup).toMatch(/>\n\nsecond line<\/textarea>/)
})

async function chosen(part: Child): Promise<(string | null)[]> {
  const page = await pageWith(part)
  return [...page.querySelectorAll('[checked]')].map((input) => input.getAttribute('value'))
}

test('chosen values are chosen, and values that are not offered choose nothing', async () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value }))

  expect(await chosen(<Radios name="r" legend="R" options={options} value="b" />)).toEqual(['b'])
  expect(
    await chosen(<Checkboxes name="c" legend="C" options={options} values={['a', 'z']} />),
  ).toEqual(['a'])
  expect(await chosen(<Radios name="r" legend="R" options={options} />)).toEqual([])
})

test('two forms of one page can hold fields of the same name', async () => {
  const page = await pageWith(
    <>
      <TextField name="email" label="Email" />
      <TextField name="email" label="Email" id="second-email" />
    </>,
  )

  expect([...page.querySelectorAll('input')].map((input) => input.getAttribute('id'))).toEqual([
    'email',
    'second-email',
  ])
})

test('a number is typed as text, so that no wheel or arrow changes it', async () => {
  const page = await pageWith(<TextField name="n" label="N" type="number" />)

  expect(page.getElementById('n')?.getAttribute('type')).toBe('text')
  expect(page.getElementById('n')?.getAttribute('inputmode')).toBe('numeric')
})
