// Around a comparison: gains and losses by group, cost to the cent, the Lorenz curve, and documents change by change.
import { describe, expect, test } from 'vitest'
import type { Step } from '#shared/domain/scenario/document'
import { documentOf } from '#shared/testing/town'
import type { ColumnUnit } from './compare-columns.ts'
import { costOf } from './cost.ts'
import { changesOfDocument } from './document-changes.ts'
import { movesBetween } from './moves.ts'
import { spreadOf } from './spread.ts'

const street = (key: string, posts: number, more: Partial<ColumnUnit> = {}): ColumnUnit => ({
  key,
  code: key,
  name: key,
  county: '320302',
  class: null,
  population: '100',
  area: '1',
  isStreetLevel: true,
  cells: [{ place: '', body: null, postType: 'support', posts, counted: true }],
  ...more,
})

test('gains less losses are the difference, in every group', () => {
  const before = { label: 'a', units: [street('1', 5, { class: '一' }), street('2', 7), street('3', 1)] }
  const after = { label: 'b', units: [street('1', 9, { class: '一' }), street('2', 4), street('4', 2)] }
  const { all, byClass, byType } = movesBetween([before, after])
  expect(all).toEqual([{ gained: 6, lost: 4 }])
  expect(byClass).toEqual({ '': [{ gained: 2, lost: 4 }], 一: [{ gained: 4, lost: 0 }] })
  expect(byType).toEqual({ support: [{ gained: 6, lost: 4 }] })
})

describe('cost', () => {
  test('is exact, by type and level', () => {
    const rates = { support: { city: '0.10', county: '0.20' } }
    expect(costOf({ support: { city: 3, county: 1 } }, rates)).toEqual({
      total: '0.50',
      byType: { support: '0.50' },
      byLevel: { city: '0.30', county: '0.20' },
      unpriced: 0,
    })
    expect(costOf({ support: { city: 3 } }, {})).toBeNull()
  })
})

describe('spread', () => {
  test('the curve begins at nothing and ends at everything, the fewest per head first', () => {
    const { lorenz, maxToMinPerKm2 } = spreadOf({
      label: '',
      units: [street('1', 3), street('2', 1, { area: '2' })],
    })
    expect(lorenz).toEqual([
      ['0.0000', '0.0000'],
      ['0.5000', '0.2500'],
      ['1.0000', '1.0000'],
    ])
    expect(maxToMinPerKm2).toBe('6.0000')
  })

  test('of many units so many points are kept, the last one always', () => {
    const units = Array.from({ length: 1387 }, (_, at) => street(String(at), at))
    const { lorenz } = spreadOf({ label: '', units })
    expect(lorenz).toHaveLength(201)
    expect(lorenz?.at(-1)).toEqual(['1.0000', '1.0000'])
  })

  test('null where a figure is missing', () => {
    const units = [street('1', 3, { area: undefined, population: '0' })]
    expect(spreadOf({ label: '', units })).toEqual({ lorenz: null, maxToMinPerKm2: null })
  })
})

describe('documents change by change', () => {
  const a: Step = { id: 'a', kind: 'constant', posts: 1 }
  const b: Step = { id: 'b', kind: 'constant', posts: 2 }
  const c: Step = { id: 'c', kind: 'carry' }
  const fields = (first: Step[], second: Step[]) =>
    changesOfDocument(documentOf(first), documentOf(second)).map(({ field, document }) => [
      field,
      document.steps.map(({ id }) => id).join(''),
    ])

  test('the name and the order of keys are no difference', () => {
    const first = documentOf([a])
    expect(
      changesOfDocument(first, { ...first, name: 'x', steps: [{ posts: 1, kind: 'constant', id: 'a' }] }),
    ).toEqual([])
  })

  test('fields, added and removed steps, another kind, another order', () => {
    expect(fields([a], [{ ...a, posts: 3 }])).toEqual([['steps.a.posts', 'a']])
    expect(fields([a, b], [a, c, b])).toEqual([['steps.c', 'acb']])
    expect(fields([a, b], [b])).toEqual([['steps.a', 'b']])
    expect(fields([a], [{ id: 'a', kind: 'carry' }])).toEqual([['steps.a', 'a']])
    expect(fields([a, b], [b, a])).toEqual([['steps', 'ba']])
  })

  test('each is the first document with that change alone', () => {
    const changes = changesOfDocument(documentOf([a, b]), documentOf([{ ...a, posts: 5 }], { result: 'set' }))
    expect(changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['result', '"add"', '"set"'],
      ['steps.a.posts', '1', '5'],
      ['steps.b', '{"id":"b","kind":"constant","posts":2}', null],
    ])
    expect(changes[0]?.document.steps).toEqual([a, b])
    expect(changes[1]?.document).toMatchObject({ result: 'add', steps: [{ posts: 5 }, { posts: 2 }] })
  })
})
