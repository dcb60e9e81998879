// What is said of equals: which key of the rule set them apart, with the lots; and of bodies that share one function.
import { describe, expect, test } from 'vitest'
import { byPopulation, documentOf, inputsOf, solved, unit } from '#shared/testing/town'
import type { Step } from '../document.ts'
import { explainUnit } from '../explain.ts'
import { lotOf } from '../ranking.ts'
import { runScenario } from '../run.ts'

const score = (at: number, reform: string, population: string) =>
  unit(`99990100${at}`, { reform_score: reform, population })

const tilt = (more: object): Step => ({
  id: 'tilt',
  kind: 'bands',
  within: 'all',
  bands: [{ all: [{ indicator: 'reform_score', top: 2 }], posts: 1 }],
  ...(more as { ties: 'lots'; seed: string }),
})

describe('bands', () => {
  const units = [score(1, '90', '5'), score(2, '80', '7'), score(3, '80', '9'), score(4, '70', '1')]
  const told = (step: Step, at: number) =>
    explainUnit(solved(units, [step]), at)
      .filter(({ code }) => code === 'BAND_TOP' || code === 'BAND_EQUAL' || code === 'LOT')
      .map(({ code, params }) => [code, params])

  test('equals name the key that set them apart; a unit without an equal names none', () => {
    const step = tilt({ ties: { by: ['population', 'code'] } })
    expect(told(step, 0)).toEqual([
      [
        'BAND_TOP',
        { band: 1, indicator: 'reform_score', value: '90', top: '2', place: 1, size: 4, count: 2 },
      ],
    ])
    const equal = ['BAND_EQUAL', { indicator: 'reform_score', equals: 1, by: 'population' }]
    expect(told(step, 1)).toEqual([['BAND_TOP', expect.objectContaining({ place: 3 })], equal])
    expect(told(step, 2)).toEqual([['BAND_TOP', expect.objectContaining({ place: 2 })], equal])
  })

  test('lots are shown with all that a reader needs to draw them again', () => {
    const lines = told(tilt({ ties: 'lots', seed: 's' }), 1)
    const lot = lotOf('s', 'tilt', '999901002')
    expect(lines.slice(1)).toEqual([
      ['BAND_EQUAL', { indicator: 'reform_score', equals: 1, by: 'lots:s' }],
      ['LOT', { seed: 's', id: 'tilt', key: '999901002', lot: lot.slice(0, 16) }],
    ])
    const place = lot < lotOf('s', 'tilt', '999901003') ? 2 : 3
    expect(lines[0]).toEqual(['BAND_TOP', expect.objectContaining({ place })])
  })

  test('where no rule had to tell equals apart, none is named', () => {
    const step = { ...tilt({}), bands: [{ all: [{ indicator: 'reform_score', top: 3 }], posts: 1 }] } as Step
    expect(told(step, 1)[1]).toEqual(['BAND_EQUAL', { indicator: 'reform_score', equals: 1 }])
  })
})

test('tied cells of a matrix: both units say that they stood on the mark, and what settled it', () => {
  const units = [score(1, '80', '5'), score(2, '80', '5')]
  const pool = {
    units: { '999901001': 1, '999901002': 1 },
    types: { 'institution-full': 1, administrative: 1 },
  }
  const run = solved(units, [{ ...byPopulation, pool }])
  for (const at of [0, 1]) {
    const tie = explainUnit(run, at).find(({ code }) => code === 'CELL_TIE')
    expect(tie?.params).toEqual({ parties: 2, posts: 2, by: 'code' })
    const gained = explainUnit(run, at).filter(({ code }) => code === 'CELL_TIE_GAINED')
    expect(gained.map(({ params }) => params.type)).toEqual([
      at === 0 ? 'administrative' : 'institution-full',
    ])
  }
  expect(run.outcome.ties).toEqual([
    {
      step: byPopulation.id,
      group: 'all',
      units: ['999901001', '999901002'],
      gainedIn: [
        { unit: '999901001', column: 'administrative' },
        { unit: '999901002', column: 'institution-full' },
      ],
      posts: 2,
      settledBy: 'code',
    },
  ])
  // Without a rule it is undecided: what is fixed, and what is contested, make the whole.
  const { ties: _, ...ruleless } = byPopulation
  const larger = {
    units: { '999901001': 5, '999901002': 5 },
    types: { 'institution-full': 7, administrative: 3 },
  }
  expect(runScenario(inputsOf(units, documentOf([{ ...ruleless, pool: larger }])))).toMatchObject({
    status: 'undecided',
    posts: 2,
    fixed: { '999901001': 4, '999901002': 4 },
  })
  // In tie order the first takes what comes first among the types.
  expect(run.outcome.units.map(({ byType }) => byType.administrative)).toEqual([1, 0])
})

test('tied cells of units and functions: each unit says so, and in which function it gained', () => {
  const body = (name: string, role: string) => ({ name, kind: 'institution', function: role, values: {} })
  const bodies = [body('大厅', '服务'), body('中队', '执法')]
  const units = [1, 2, 3].map((at) =>
    unit(`99990100${at}`, {}, { bodies: at === 3 ? [body('所', '其他')] : bodies }),
  )
  const steps: Step[] = [
    { id: 'base', kind: 'manual', reason: 'x', posts: { '999901001': 1, '999901002': 1 } },
    { id: 'in', kind: 'bodies', functionTotals: { 服务: 1, 执法: 1 } },
  ]
  const run = solved(units, steps)
  const told = [0, 1, 2].map((at) =>
    explainUnit(run, at).flatMap(({ code, params }) =>
      code.startsWith('CELL_TIE') ? [{ code, ...params }] : [],
    ),
  )
  const tie = { code: 'CELL_TIE', parties: 2, posts: 2, by: 'order' }
  expect(told).toEqual([
    [tie, { code: 'CELL_TIE_FUNCTION', function: '服务' }],
    [tie, { code: 'CELL_TIE_FUNCTION', function: '执法' }],
    [],
  ])
})

test('several bodies of one function: the function’s posts, then how they are shared among its bodies', () => {
  const body = (name: string, role: string, population: string) => ({
    name,
    kind: 'institution',
    function: role,
    values: { population },
  })
  const bodies = [body('大厅', '服务', '3'), body('驿站', '服务', '1'), body('中队', '执法', '4')]
  const units = [1, 2].map((at) => unit(`99990100${at}`, {}, { bodies }))
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: 8 },
    { id: 'in', kind: 'bodies', weights: byPopulation.weights, functionTotals: { 服务: 8, 执法: 8 } },
  ]
  const run = solved(units, steps)
  for (const at of [0, 1]) {
    const lines = explainUnit(run, at)
    const posts = (name: string) =>
      lines.find(({ code, params }) => code === 'BODY_POSTS' && params.body === name)?.params.posts
    expect([posts('大厅'), posts('驿站'), posts('中队')]).toEqual([3, 1, 4])
    const shares = lines.filter(({ code }) => code === 'FUNCTION').map(({ params }) => params)
    expect(shares).toEqual([
      { function: '服务', posts: 4, sum: 8 },
      { function: '执法', posts: 4, sum: 8 },
    ])
    // The two of 服务 share its four by a divisor of their own; the only body of 执法 takes all.
    const divided = lines.filter(({ code }) => code === 'DIVISOR').map(({ params }) => params)
    expect(divided.map(({ units: count, seats, posts: own }) => [count, seats, own])).toEqual([
      [2, 4, 3],
      [2, 4, 1],
    ])
  }
})
