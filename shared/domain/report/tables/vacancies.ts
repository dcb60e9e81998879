// 空编情况一览表: vacancies and their rate by county, in the definition that the project uses.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withTotal } from '../table-frame.ts'
import type { TableSource } from '../table-model.ts'

export interface VacancyRows {
  readonly rows: readonly {
    readonly name: string
    readonly quota: number
    readonly filled: number
    readonly pendingEntry: number
  }[]
  readonly includesPending: boolean
}

export function vacanciesTable(frame: Frame, words: TableWords, given: VacancyRows): TableSource {
  const data = dataRows(
    given.rows.map(({ name, quota, filled, pendingEntry }) => ({
      county: name,
      quota,
      filled,
      pendingEntry,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const minus = given.includesPending ? ['filled', 'pendingEntry'] : ['filled']
  const wide = { width: 12 }
  return framed(frame, {
    report: 'vacancies',
    words,
    columns: [
      make.number,
      make.text('county', [16, 24], { leading: true }),
      make.posts('quota', { ...wide, as: 'quotaPosts' }),
      make.posts('filled', { ...wide, as: 'filledOf' }),
      make.posts('pendingEntry', { ...wide, as: 'pendingOfYear' }),
      make.posts('vacancies', { ...wide, reckoned: { plus: ['quota'], minus } }),
      { ...make.rate('vacancyRate', { plus: ['quota'], minus, over: 'quota' }), width: 12 },
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'county'),
    notes: [words.notes[given.includesPending ? 'withPending' : 'withoutPending'], words.notes.types].flatMap(
      (note) => note ?? [],
    ),
  })
}
