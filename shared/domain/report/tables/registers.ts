// The ledgers of single things: 待上编台账, 借调台账, 职责事项分工表, 方案报备台账. A row a thing; the last row counts them.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withCount, withTotal } from '../table-frame.ts'
import type { TableCell, TableSource } from '../table-model.ts'

type Codes = Frame['words']['values']

/** The word of a code in a column. */
function wordOf(values: Codes, column: string, code: string | null): string | null {
  return code === null || code === '' ? null : (values[column]?.[code] ?? code)
}

export interface PendingLine {
  readonly number: string
  readonly unit: string
  readonly body: string | null
  readonly postType: string
  readonly notice: string
  readonly document: string
  readonly created: string
  readonly state: string
  readonly days: number
}

export function pendingTable(frame: Frame, words: TableWords, rows: readonly PendingLine[]): TableSource {
  const data = dataRows(
    rows.map(({ state, postType, notice, number, ...row }) => ({
      ...row,
      entryNumber: number,
      notice: notice || null,
      postType: frame.words.postTypes[postType] ?? postType,
      posts: 1,
      state: wordOf(frame.words.values, 'state', state),
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  return framed(frame, {
    report: 'pending',
    words,
    columns: [
      make.number,
      make.text('entryNumber', [10, 22], { leading: true }),
      make.text('unit', [12, 24]),
      make.text('body', [12, 24]),
      make.text('postType', [12, 18]),
      make.posts('posts'),
      make.text('notice', [12, 22]),
      make.text('document', [12, 22]),
      make.text('created', [12, 12]),
      make.text('state', [8, 10]),
      make.posts('days'),
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'entryNumber'),
    notes: Object.values(words.notes),
    unsummed: ['days'],
  })
}

export interface SecondmentLine {
  readonly name: string | null
  readonly kind: string
  readonly unit: string
  readonly body: string | null
  readonly to: string
  readonly date: string
  readonly until: string
  readonly cause: string
  readonly consent: string
  readonly approval: string
  readonly months: number
  readonly days: number
  readonly totalMonths: number
  readonly totalDays: number
  readonly alarms: readonly string[]
}

export function secondmentsTable(
  frame: Frame,
  words: TableWords,
  rows: readonly SecondmentLine[],
): TableSource {
  const { values, list } = frame.words
  const data = dataRows(
    rows.map((row) => ({
      person: row.name ?? frame.words.columns.cleared ?? null,
      secondment: wordOf(values, 'kind', row.kind),
      unit: row.unit,
      body: row.body,
      to: row.to,
      date: row.date,
      until: row.until || null,
      cause: row.cause || null,
      consent: row.consent || null,
      approval: row.approval || null,
      months: row.months,
      days: row.days,
      totalMonths: row.totalMonths,
      totalDays: row.totalDays,
      remark: list(row.alarms.map((alarm) => values.alarms?.[alarm] ?? alarm)) || null,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const narrow = { width: 6 }
  return framed(frame, {
    report: 'secondments',
    words,
    columns: [
      make.number,
      make.text('person', [10, 14], { leading: true }),
      make.text('secondment', [8, 10]),
      make.text('unit', [12, 22]),
      make.text('body', [12, 22]),
      make.text('to', [12, 22]),
      make.group('term', [make.text('date', [12, 12], { as: 'since' }), make.text('until', [12, 12])]),
      make.text('cause', [10, 24]),
      make.text('consent', [10, 24]),
      make.text('approval', [10, 24]),
      make.group('usedInYear', [
        make.posts('months', narrow),
        make.posts('days', { ...narrow, as: 'totalDays' }),
      ]),
      make.group('usedInAll', [make.posts('totalMonths', narrow), make.posts('totalDays', narrow)]),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'person'),
    notes: Object.values(words.notes),
    unsummed: ['months', 'days', 'totalMonths', 'totalDays'],
  })
}

export interface DutyLine {
  readonly number: string
  readonly list: string
  readonly name: string
  readonly field: string
  readonly basis: string
  readonly source: string
  readonly mode: string
  readonly unit: string | null
  readonly status: string | null
  readonly statusDate: string
  readonly lead: readonly string[]
  readonly cooperating: readonly string[]
  readonly leadState: string | null
}

export function dutiesTable(frame: Frame, words: TableWords, rows: readonly DutyLine[]): TableSource {
  const { values, list, columns } = frame.words
  const bodies = (names: readonly string[]) =>
    list(names.map((name) => (name === '' ? (columns.ownBody ?? '') : name))) || null
  const data = dataRows(
    rows.map((row) => ({
      dutyNumber: row.number,
      list: wordOf(values, 'list', row.list),
      duty: row.name,
      field: row.field || null,
      dutyBasis: row.basis || null,
      source: row.source || null,
      mode: wordOf(values, 'mode', row.mode),
      unit: row.unit,
      lead: bodies(row.lead),
      cooperating: bodies(row.cooperating),
      dutyStatus: wordOf(values, 'status', row.status),
      statusDate: row.statusDate || null,
      remark: wordOf(values, 'leadState', row.leadState),
    })),
  )
  const make = columnMaker({ columns, rows: data })
  const left = { align: 'left' } as const
  const isShared = new Set(rows.map(({ number }) => number)).size < rows.length
  // A duty of several units says once what it is.
  const once = { mergeWith: 'dutyNumber' } as const
  return framed(frame, {
    report: 'duties',
    words,
    columns: [
      make.number,
      make.text('dutyNumber', [8, 14], { leading: true, merge: true }),
      make.text('list', [8, 12], once),
      make.text('duty', [18, 30], { ...left, ...once }),
      make.text('field', [8, 12], once),
      make.text('dutyBasis', [10, 24], { ...left, ...once }),
      make.text('source', [10, 18], once),
      make.text('mode', [6, 10], once),
      make.text('unit', [10, 18]),
      make.text('lead', [10, 20]),
      make.text('cooperating', [10, 22]),
      make.text('dutyStatus', [6, 8]),
      make.text('statusDate', [12, 12]),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'duty'),
    notes: isShared ? Object.values(words.notes) : [],
  })
}

export interface FilingLine {
  readonly unit: string | null
  readonly matter: string
  readonly document: string
  readonly organ: string
  readonly date: string
  readonly due: string
  readonly filed: string
  readonly returned: string
  readonly effective: string
  readonly state: string
  readonly daysLate: number
}

export function filingsTable(frame: Frame, words: TableWords, rows: readonly FilingLine[]): TableSource {
  const data = dataRows(
    rows.map(({ state, daysLate, ...row }) => {
      const cells: Record<string, TableCell> = { state: wordOf(frame.words.values, 'state', state) }
      for (const [key, text] of Object.entries(row)) cells[key] = text || null
      return { ...cells, daysLate }
    }),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const date: readonly [number, number] = [12, 12]
  return framed(frame, {
    report: 'filings',
    words,
    columns: [
      make.number,
      make.text('unit', [14, 24], { leading: true }),
      make.text('matter', [14, 30], { align: 'left' }),
      make.text('document', [12, 22]),
      make.text('organ', [12, 22]),
      make.text('date', date),
      make.text('due', date),
      make.text('filed', date),
      make.text('returned', date),
      make.text('effective', date),
      make.text('state', [8, 10]),
      make.posts('daysLate'),
      make.remark,
    ],
    rows: withCount(data, frame.words.total, 'unit'),
    notes: Object.values(words.notes),
    unsummed: ['daysLate'],
  })
}
