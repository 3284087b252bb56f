import { describe, expect, test } from 'vitest'
import { markupOf, pageWith } from '#test/markup.ts'
import { StyleguidePage } from './styleguide.page.tsx'

const markup = await markupOf(<StyleguidePage />)
const page = await pageWith(<StyleguidePage />)
const all = (selector: string): Element[] => [...page.querySelectorAll(selector)]
const ids = all('[id]').map((element) => element.getAttribute('id') ?? '')

function wordsOf(element: Element, attribute: string): string[] {
  return (element.getAttribute(attribute) ?? '').split(' ').filter((word) => word !== '')
}

function isNamed(svg: Element): boolean {
  const label = svg.getAttribute('role') === 'img' ? svg.getAttribute('aria-label') : null
  return svg.getAttribute('aria-hidden') === 'true' || (label !== null && label !== '')
}

describe('every part of the look, in every state', () => {
  test('holds no code or style of its own, which the content policy would refuse', () => {
    const attributes = all('*').flatMap((element) =>
      [...element.attributes].map(({ name }) => name),
    )

    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    expect(all('style, script')).toEqual([])
    expect(markup).not.toContain('javascript:')
  })

  test('has each id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('describes and names only by what is on the page', () => {
    const targets = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((attribute) =>
      all(`[${attribute}]`).flatMap((element) => wordsOf(element, attribute)),
    )

    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('labels every control', () => {
    const labelled = new Set(all('label').map((label) => label.getAttribute('for')))
    const controls = all('input, select, textarea')

    expect(controls.length).toBeGreaterThan(20)
    expect(controls.filter((control) => !labelled.has(control.getAttribute('id')))).toEqual([])
  })

  test('leads from each line of the error summary to a control that says the same', () => {
    const links = all('.govuk-error-summary a')

    expect(links).toHaveLength(7)
    for (const link of links) {
      const control = page.getElementById((link.getAttribute('href') ?? '').slice(1))
      const fieldset = [...page.querySelectorAll('fieldset')].find((set) =>
        [...set.querySelectorAll('input')].some((input) => input === control),
      )
      const described = [control, fieldset].flatMap((element) =>
        element === null || element === undefined ? [] : wordsOf(element, 'aria-describedby'),
      )
      const told = described.map((id) => page.getElementById(id)?.textContent ?? '')
      expect(told.some((words) => words.includes(link.textContent))).toBe(true)
    }
  })

  test('leads from its contents to each part, and to no other', () => {
    const contents = all('nav[aria-label="Parts"] a').map((link) => link.getAttribute('href'))
    const parts = all('section.sk-section').map((part) => `#${part.getAttribute('id')}`)

    expect(contents).toEqual(parts)
  })

  test('gives every drawing a name or hides it', () => {
    const drawings = all('svg')

    expect(drawings.length).toBeGreaterThan(20)
    expect(drawings.filter((svg) => !isNamed(svg))).toEqual([])
  })

  test('keeps every link of a map out of the tab order', () => {
    const links = all('svg a')

    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((link) => link.getAttribute('tabindex') !== '-1')).toEqual([])
  })
})
