// 分配方案对比表: scenarios beside what stands.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withSubtotals, withTotal } from '../table-frame.ts'
import type { TableCell, TableColumn, TableSource } from '../table-model.ts'

export interface ComparedStates {
  /** What stands first, then scenarios or dates. */
  readonly columns: readonly string[]
  /** Names of the post types that are counted. */
  readonly types: string
  readonly rows: readonly {
    readonly name: string
    readonly countyName: string
    readonly values: readonly number[]
  }[]
  /** Scenarios that documents have booked by that date: what stands holds them already. */
  readonly adopted: readonly { readonly name: string; readonly documents: readonly string[] }[]
  readonly fairness: readonly { readonly gini: string | null; readonly maxToMinPer10k: string | null }[]
}

export interface ComparisonWords extends TableWords {
  readonly counted: (types: string) => string
  readonly adopted: (scenario: string, documents: string) => string
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
      make.text('unit', [14, 28], { leading: true }),
      { ...make.posts('state0', { width: 10 }), title: present },
      ...states,
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'unit'),
    notes: [
      words.counted(given.types),
      ...Object.values(words.notes),
      ...given.adopted.map(({ name, documents }) => words.adopted(name, frame.words.list(documents))),
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
