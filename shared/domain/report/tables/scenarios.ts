// 分配方案对比表 and 计算过程: scenarios beside what stands, and how each number of one came about.
import { columnMaker } from '../column-maker.ts'
import { PackedRows } from '../packed-rows.ts'
import { dataRows, type Frame, framed, type TableWords, withSubtotals, withTotal } from '../table-frame.ts'
import type { TableCell, TableColumn, TableRow, TableSource } from '../table-model.ts'

export interface ComparedStates {
  /** What stands first, then scenarios or dates. */
  readonly columns: readonly string[]
  /** Names of scenarios that are no column, for they are booked. */
  readonly booked: readonly string[]
  /** Names of the post types that are counted. */
  readonly types: string
  readonly rows: readonly {
    readonly name: string
    readonly countyName: string
    readonly values: readonly (number | null)[]
  }[]
  readonly fairness: readonly { readonly gini: string | null; readonly maxToMinPer10k: string | null }[]
}

export interface ComparisonWords extends TableWords {
  readonly counted: (types: string) => string
  readonly booked: (names: readonly string[]) => string
  readonly fairness: (state: string, gini: string, gap: string) => string
}

export function comparisonTable(frame: Frame, words: ComparisonWords, given: ComparedStates): TableSource {
  const data = dataRows(
    given.rows.map(({ name, countyName, values }) => {
      const cells: Record<string, TableCell> = { county: countyName, unit: name }
      values.forEach((value, at) => {
        cells[`state${at}`] = value
      })
      return cells
    }),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const [present = '', ...others] = given.columns
  const states: TableColumn[] = others.map((title, at) => {
    const key = `state${at + 1}`
    const change = { plus: [key], minus: ['state0'] }
    return {
      title,
      children: [
        make.posts(key, { width: 10, as: 'posts' }),
        make.posts(`${key}.change`, { width: 9, as: 'change', reckoned: change }),
      ],
    }
  })
  const counties = new Set(given.rows.map(({ countyName }) => countyName))
  const label = { label: frame.words.subtotal, at: 'unit' }
  const rows = counties.size > 1 ? withSubtotals(data, 'county', label) : data
  return framed(frame, {
    report: 'comparison',
    words,
    columns: [
      make.number,
      make.text('county', [10, 20], { leading: true, merge: true }),
      make.text('unit', [14, 26], { leading: true }),
      { ...make.posts('state0', { width: 10 }), title: present },
      ...states,
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'unit'),
    notes: [
      words.counted(given.types),
      ...(given.booked.length > 0 ? [words.booked(given.booked)] : []),
      ...Object.values(words.notes),
      ...fairnessNotes(words, given),
    ],
  })
}

function fairnessNotes(words: ComparisonWords, { columns, fairness }: ComparedStates): string[] {
  return columns.flatMap((column, at) => {
    const { gini, maxToMinPer10k } = fairness[at] ?? { gini: null, maxToMinPer10k: null }
    return gini === null ? [] : [words.fairness(column, gini, maxToMinPer10k ?? '—')]
  })
}

/** A unit of a run with the sentences of its derivation. */
export interface DerivedUnit {
  readonly countyName: string
  readonly name: string
  readonly total: number
  readonly sentences: readonly string[]
}

/** A line of a derivation is a row, so that no page cuts one. */
export function derivationTable(frame: Frame, words: TableWords, units: Iterable<DerivedUnit>): TableSource {
  const rows = PackedRows.of(derivedRows(units))
  const make = columnMaker({ columns: frame.words.columns, rows })
  return framed(frame, {
    report: 'derivation',
    words,
    columns: [
      make.number,
      make.text('county', [10, 14], { leading: true, merge: true }),
      make.text('unit', [12, 20], { leading: true, merge: true }),
      make.posts('total'),
      make.text('sentence', [60, 100], { align: 'left', as: 'derivation' }),
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'unit'),
    notes: Object.values(words.notes),
  })
}

function* derivedRows(units: Iterable<DerivedUnit>): Iterable<TableRow> {
  let place = 0
  for (const { countyName, name, total, sentences } of units) {
    place += 1
    for (const [at, sentence] of (sentences.length === 0 ? [''] : sentences).entries()) {
      const own = at === 0 ? { number: place, total } : { number: null, total: null }
      yield { kind: 'data', cells: { ...own, county: countyName, unit: name, sentence } }
    }
  }
}
