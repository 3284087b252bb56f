import { describe, expect, test } from 'vitest'
import { columnsOf, unexpected } from './header.ts'

const generations = {
  '2024-11':
    'AREACD,AREANM,Geography,Variable Name,Indicator,Period,Observation,Measure,Unit,Lower Confidence Interval (95%),Upper Confidence Interval (95%),Observation Status,Polarity,Notes',
  '2026-01':
    'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes',
  'measure first':
    'areacd,areanm,geography,indicator,period,measure,observation,unit,lci_95,uci_95,status,notes',
}

describe('columns', () => {
  test.each(Object.entries(generations))('of the form %s are all understood', (_, line) => {
    const names = line.split(',')
    const columns = columnsOf(names)

    expect(columns).toMatchObject({ breakdowns: [] })
    if (!('at' in columns)) return
    expect(Object.keys(columns.at).toSorted()).toEqual(
      'indicator,lower,measure,name,notes,period,place,status,unit,upper,value'.split(','),
    )
    expect(names[columns.at.value ?? -1]).toMatch(/^observation$/i)
    expect(names[columns.at.lower ?? -1]).toMatch(/^(lci|lower)/i)
    expect(names[columns.at.status ?? -1]).toMatch(/status$/i)
    expect(unexpected(columns)).toEqual([])
  })

  test('may be four: name, code, period and figure, in any order', () => {
    expect(columnsOf(['AREANM', 'AREACD', 'Period', 'Observation'])).toMatchObject({
      at: { name: 0, place: 1, period: 2, value: 3 },
    })
  })

  test('that part the figures are kept as breakdowns, and others are told of', () => {
    const columns = columnsOf(['areacd', 'period', 'Sex', 'observation', 'colour'])

    expect(columns).toMatchObject({ breakdowns: [2], notRead: ['colour'] })
    expect('at' in columns && unexpected(columns)).toEqual(['colour'])
  })
})

describe('a header is refused', () => {
  test('where the figure is missing', () => {
    expect(columnsOf(['areacd', 'period', 'rate'])).toEqual({
      sentence: 'No column holds the figure (observation). The columns are areacd, period, rate.',
      line: 1,
      column: null,
    })
  })

  test('where a column stands twice', () => {
    expect(columnsOf(['areacd', 'period', 'observation', 'Value'])).toEqual({
      sentence: 'The column Value says the same as observation.',
      line: 1,
      column: 'Value',
    })
  })

  test('where another sign parts the columns', () => {
    expect(columnsOf(['areacd;period;observation'])).toMatchObject({
      sentence: 'The columns are parted by “;”. Save the file as CSV with commas.',
    })
  })
})
