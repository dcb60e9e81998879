// Laws of the three-way merge, over copies of two small tables that grow apart.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, mergeRows, type Present, type RowWrite } from './merge.ts'
import { joinReplaced, netChanges, rowKeys } from './net-changes.ts'
import type { Cell, IdMap, Row, RowChange, TableShape } from './rows.ts'

const UNIT: TableShape = { name: 'unit', references: {}, keys: [{ columns: ['code'], nullsCount: false }] }
const NOTE: TableShape = { name: 'note', references: { unit: 'unit' }, keys: [] }
const SHAPES = [UNIT, NOTE]

type Tables = Map<string, Map<number, Row>>

/** What one side does: adds units and notes, renames units, drops notes. Numbers are places in what there is. */
type Step =
  | { readonly do: 'unit'; readonly code: string; readonly name: string }
  | { readonly do: 'note'; readonly unit: number; readonly text: string }
  | { readonly do: 'rename'; readonly unit: number; readonly name: string }
  | { readonly do: 'drop'; readonly note: number }

const short = (...letters: string[]) => fc.constantFrom(...letters)
const stepOf = (codes: string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({ do: fc.constant('unit' as const), code: short(...codes), name: short('x', 'y') }),
    fc.record({ do: fc.constant('note' as const), unit: fc.nat(9), text: short('p', 'q') }),
    fc.record({ do: fc.constant('rename' as const), unit: fc.nat(9), name: short('x', 'y', 'z') }),
    fc.record({ do: fc.constant('drop' as const), note: fc.nat(9) }),
  )
const stepsOf = (codes: string[]) => fc.array(stepOf(codes), { maxLength: 12 })

function start(): Tables {
  const unit = (id: number): [number, Row] => [id, { id, code: `b${id}`, name: 'x' }]
  const note = (id: number): [number, Row] => [id, { id, unit: id, text: 'p' }]
  return new Map([
    ['unit', new Map([unit(1), unit(2)])],
    ['note', new Map([note(1), note(2)])],
  ])
}

const copy = (tables: Tables): Tables => new Map([...tables].map(([name, rows]) => [name, new Map(rows)]))
const rowsOf = (tables: Tables, name: string) => tables.get(name) ?? new Map<number, Row>()

/** Carries out the steps and tells every change, as a journal does. */
function work(tables: Tables, steps: readonly Step[]): RowChange[] {
  const changes: RowChange[] = []
  const put = (table: string, id: number, after: Row | null) => {
    const rows = rowsOf(tables, table)
    changes.push({ table, id, before: rows.get(id) ?? null, after })
    if (after === null) rows.delete(id)
    else rows.set(id, after)
  }
  const pick = (table: string, place: number) => {
    const ids = [...rowsOf(tables, table).keys()]
    return ids.length === 0 ? null : (ids[place % ids.length] ?? null)
  }
  const next = (table: string) => Math.max(0, ...rowsOf(tables, table).keys()) + 1
  const doers: { readonly [K in Step['do']]: (step: Extract<Step, { do: K }>) => void } = {
    unit: ({ code, name }) => {
      const isTaken = [...rowsOf(tables, 'unit').values()].some((row) => row.code === code)
      const id = next('unit')
      if (!isTaken) put('unit', id, { id, code, name })
    },
    note: ({ unit, text }) => {
      const id = next('note')
      const of = pick('unit', unit)
      if (of !== null) put('note', id, { id, unit: of, text })
    },
    rename: ({ unit, name }) => {
      const id = pick('unit', unit)
      if (id !== null) put('unit', id, { ...(rowsOf(tables, 'unit').get(id) as Row), name })
    },
    drop: ({ note }) => {
      const id = pick('note', note)
      if (id !== null) put('note', id, null)
    },
  }
  for (const step of steps) (doers[step.do] as (step: Step) => void)(step)
  return changes
}

interface Side {
  readonly tables: Tables
  readonly made: Map<string, Set<number>>
}

function sideOf(tables: Tables, changes: readonly RowChange[]): Side {
  const made = new Map<string, Set<number>>()
  for (const { table, id, before } of changes) {
    if (before === null) made.set(table, (made.get(table) ?? new Set()).add(id))
  }
  return { tables, made }
}

function presentOf({ tables, made }: Side): Present {
  const next = new Map<string, number>()
  return {
    row: (table, id) => rowsOf(tables, table).get(id) ?? null,
    find: (table, values) =>
      [...rowsOf(tables, table).values()].find((row) =>
        Object.entries(values).every(([column, value]: [string, Cell]) => row[column] === value),
      ) ?? null,
    added: (table) => [...(made.get(table) ?? [])].filter((id) => rowsOf(tables, table).has(id)),
    nextId: (table) => {
      const id = next.get(table) ?? Math.max(0, ...rowsOf(tables, table).keys()) + 1
      next.set(table, id + 1)
      return id
    },
  }
}

function carryOut(tables: Tables, writes: readonly RowWrite[]): void {
  for (const { table, id, row } of writes) {
    if (row === null) rowsOf(tables, table).delete(id)
    else rowsOf(tables, table).set(id, { ...row, id })
  }
}

/** Merges what `there` did into `here`, choosing one side for everything. */
function merge(here: Side, there: readonly RowChange[], side: Choice | null, ids: IdMap = new Map()) {
  const net = netChanges(there)
  const made = sideOf(new Map(), there).made
  const run = (choices: Record<string, Choice>, map: IdMap) =>
    mergeRows({ shapes: SHAPES, theirs: net, made, present: presentOf(here), choices }, map)
  const look = run({}, new Map(ids))
  const choices = side === null ? {} : Object.fromEntries(look.conflicts.map(({ key }) => [key, side]))
  const merged = run(choices, ids)
  const tables = copy(here.tables)
  carryOut(tables, merged.writes)
  return { tables, merged, ids }
}

/** The state without row numbers: units by code, notes by their unit's code. */
function content(tables: Tables): string[] {
  const units = rowsOf(tables, 'unit')
  return [
    ...[...units.values()].map(({ code, name }) => `unit ${code} ${name}`),
    ...[...rowsOf(tables, 'note').values()].map(
      ({ unit, text }) => `note ${units.get(Number(unit))?.code} ${text}`,
    ),
  ].toSorted()
}

function grown(steps: readonly Step[]) {
  const tables = start()
  const changes = work(tables, steps)
  return { side: sideOf(tables, changes), changes }
}

const CODES = ['c', 'd', 'e']

describe('three-way merge', () => {
  test('with nothing is nothing', () => {
    fc.assert(
      fc.property(stepsOf(CODES), (steps) => {
        const { side } = grown(steps)
        const { tables, merged } = merge(side, [], null)
        expect(content(tables)).toEqual(content(side.tables))
        expect(merged).toEqual({ writes: [], conflicts: [], same: 0 })
      }),
    )
  })

  test('into an untouched copy gives their state', () => {
    fc.assert(
      fc.property(stepsOf(CODES), (steps) => {
        const { side, changes } = grown(steps)
        const { tables, merged } = merge(sideOf(start(), []), changes, null)
        expect(merged.conflicts).toEqual([])
        expect(content(tables)).toEqual(content(side.tables))
      }),
    )
  })

  test('of the same change on both sides changes nothing and asks nothing', () => {
    fc.assert(
      fc.property(stepsOf(CODES), (steps) => {
        const { side, changes } = grown(steps)
        const { tables, merged } = merge(side, changes, null)
        expect(merged.conflicts).toEqual([])
        expect(merged.writes).toEqual([])
        expect(content(tables)).toEqual(content(side.tables))
      }),
    )
  })

  test('a second time writes nothing', () => {
    fc.assert(
      fc.property(stepsOf(CODES), stepsOf(CODES), (ours, theirs) => {
        const { side } = grown(ours)
        const { changes } = grown(theirs)
        const first = merge(side, changes, 'theirs')
        const again = merge({ tables: first.tables, made: side.made }, changes, 'theirs', first.ids)
        const added = netChanges(changes).filter(({ table, before }) => table === 'note' && before === null)
        // A note has no key: whether it came in already is told by the numbers it was given, which the books keep.
        if (added.length === 0) expect(content(again.tables)).toEqual(content(first.tables))
      }),
    )
  })

  test('disjoint work of two others comes in alike in either order', () => {
    fc.assert(
      fc.property(stepsOf(['c', 'd']), stepsOf(['e', 'f']), (one, other) => {
        // The one touches the first unit alone, the other the second.
        const own = (steps: readonly Step[], unit: number) =>
          steps
            .filter((step) => step.do === 'unit' || step.do === 'note')
            .map((step) => ({ ...step, unit }) as Step)
        const a = grown(own(one, 0)).changes
        const b = grown(own(other, 1)).changes
        const base = sideOf(start(), [])
        const both = (first: readonly RowChange[], second: readonly RowChange[]) => {
          const after = merge(base, first, null)
          const { tables, merged } = merge(
            { tables: after.tables, made: madeBy(after.merged.writes) },
            second,
            null,
          )
          expect(merged.conflicts).toEqual([])
          return content(tables)
        }
        expect(both(a, b)).toEqual(both(b, a))
      }),
    )
  })

  test('every reference stands, whatever both did and whatever is chosen', () => {
    fc.assert(
      fc.property(stepsOf(CODES), stepsOf(CODES), short('ours', 'theirs'), (ours, theirs, choice) => {
        const { side } = grown(ours)
        const { tables } = merge(side, grown(theirs).changes, choice as Choice)
        for (const { unit } of rowsOf(tables, 'note').values())
          expect(rowsOf(tables, 'unit').has(Number(unit))).toBe(true)
        const codes = [...rowsOf(tables, 'unit').values()].map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })

  test('rows of one number on both sides keep apart, and what points at them follows', () => {
    const ours = grown([
      { do: 'unit', code: 'c', name: 'ours' },
      { do: 'note', unit: 2, text: 'of c' },
    ])
    const theirs = grown([
      { do: 'unit', code: 'd', name: 'theirs' },
      { do: 'note', unit: 2, text: 'of d' },
    ])
    expect(content(merge(ours.side, theirs.changes, null).tables)).toEqual(
      expect.arrayContaining(['unit c ours', 'unit d theirs', 'note c of c', 'note d of d']),
    )
  })

  test('a row that both changed waits for a choice and stays as ours until then', () => {
    const ours = grown([{ do: 'rename', unit: 0, name: 'ours' }])
    const theirs = grown([{ do: 'rename', unit: 0, name: 'theirs' }])
    const open = merge(ours.side, theirs.changes, null)
    expect(open.merged.conflicts).toMatchObject([
      {
        key: 'unit:1',
        base: { name: 'x' },
        ours: { name: 'ours' },
        theirs: { name: 'theirs' },
        choice: null,
      },
    ])
    expect(content(open.tables)).toContain('unit b1 ours')
    expect(content(merge(ours.side, theirs.changes, 'theirs').tables)).toContain('unit b1 theirs')
  })
})

function madeBy(writes: readonly RowWrite[]): Map<string, Set<number>> {
  const made = new Map<string, Set<number>>()
  for (const { table, id, isNew } of writes) {
    if (isNew) made.set(table, (made.get(table) ?? new Set()).add(id))
  }
  return made
}

describe('net changes', () => {
  test('lead from the state before to the state after', () => {
    fc.assert(
      fc.property(stepsOf(CODES), (steps) => {
        const { side, changes } = grown(steps)
        const tables = start()
        for (const { table, id, before, after } of netChanges(changes)) {
          expect(rowsOf(tables, table).get(id) ?? null).toEqual(before)
          if (after === null) rowsOf(tables, table).delete(id)
          else rowsOf(tables, table).set(id, after)
        }
        expect(content(tables)).toEqual(content(side.tables))
      }),
    )
  })

  test('a row that took the place of another of its key is that row, changed', () => {
    const before = { id: 1, code: 'b1', name: 'x' }
    const after = { id: 7, code: 'b1', name: 'y' }
    const { changes, ids } = joinReplaced(
      [
        { table: 'unit', id: 1, before, after: null },
        { table: 'unit', id: 7, before: null, after },
      ],
      SHAPES,
    )
    expect(changes).toEqual([{ table: 'unit', id: 1, before, after: { ...after, id: 1 } }])
    expect(ids.get('unit')?.get(7)).toBe(1)
  })

  test('a row that lacks a part of its key is like no other, unless nothing counts', () => {
    const row = { id: 1, code: null }
    expect(rowKeys('unit', row, UNIT.keys)).toEqual([])
    expect(rowKeys('unit', row, [{ columns: ['code'], nullsCount: true }])).toHaveLength(1)
  })
})
