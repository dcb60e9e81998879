// What moved: 上下编台账 of people, 流向表 of posts, 机构沿革表 of units and bodies.
import { groupBy } from '../../register/group-by.ts'
import { columnMaker } from '../column-maker.ts'
import type { PackedRows } from '../packed-rows.ts'
import {
  dataRows,
  type Frame,
  framed,
  type TableWords,
  withCount,
  withSubtotals,
  withTotal,
} from '../table-frame.ts'
import type { TableSource } from '../table-model.ts'

export interface EntryLine {
  readonly date: string
  readonly document: string
  readonly unit: string
  readonly body: string | null
  readonly postType: string
  /** Negative for an exit. */
  readonly people: number
  readonly way: string
}

export function entriesTable(frame: Frame, words: TableWords, lines: readonly EntryLine[]): TableSource {
  const data = dataRows(
    lines.map(({ people, postType, way, ...line }) => ({
      ...line,
      postType: frame.words.postTypes[postType] ?? postType,
      entered: people > 0 ? people : null,
      exited: people < 0 ? -people : null,
      way: way || null,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  return framed(frame, {
    report: 'entries',
    words,
    columns: [
      make.number,
      make.text('date', [12, 12], { leading: true, as: 'effective' }),
      make.text('unit', [14, 26]),
      make.text('body', [14, 26]),
      make.text('postType', [12, 18]),
      make.posts('entered', { as: 'enteredPeople' }),
      make.posts('exited', { as: 'exitedPeople' }),
      make.text('way', [8, 16]),
      make.text('document', [14, 24]),
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'date'),
    notes: Object.values(words.notes),
  })
}

export interface FlowLine {
  readonly from: string
  readonly to: string
  readonly postType: string
  readonly posts: number
  readonly originCity: number
  readonly originCounty: number
  /** They stay in a pool, from which they go on to units. */
  readonly intoPool: boolean
  /** Numbers of the documents that moved them. */
  readonly documents: readonly string[]
}

/** From whom to whom, giver by giver with its sum; first into pools, then on to units, which alone are counted in the end. */
export function flowTable(frame: Frame, words: TableWords, lines: readonly FlowLine[]): TableSource {
  const intoPools = byGiver(lines.filter(({ intoPool }) => intoPool))
  const toUnits = byGiver(lines.filter(({ intoPool }) => !intoPool))
  const isStaged = intoPools.length > 0 && toUnits.length > 0
  const hasOrigin = lines.some(({ originCity, originCounty }) => originCity !== 0 || originCounty !== 0)
  const applies: Readonly<Record<string, boolean>> = {
    pools: isStaged,
    origin: hasOrigin && lines.some((line) => line.originCity + line.originCounty < line.posts),
  }
  const data = dataRows(
    [...intoPools, ...toUnits].map(({ postType, documents, ...line }) => ({
      giver: line.from,
      receiver: line.to,
      postType: frame.words.postTypes[postType] ?? postType,
      posts: line.posts,
      originCity: line.originCity,
      originCounty: line.originCounty,
      documents: frame.words.list(documents) || null,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const rows = withSubtotals(data, 'giver', { label: frame.words.subtotal, at: 'receiver', least: 2 })
  return framed(frame, {
    report: 'flow',
    words,
    columns: [
      make.number,
      make.text('giver', [16, 28], { leading: true, merge: true }),
      make.text('receiver', [18, 32], { leading: true }),
      make.text('postType', [14, 18]),
      make.posts('posts', { width: 9 }),
      ...(hasOrigin
        ? [
            make.group('ofWhich', [
              make.posts('originCity', { width: 8 }),
              make.posts('originCounty', { width: 8 }),
            ]),
          ]
        : []),
      make.text('documents', [14, 34], { as: 'document' }),
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'receiver', isStaged ? rowOf(rows, intoPools.length + 1) : 0),
    notes: Object.entries(words.notes).flatMap(([key, note]) => (applies[key] === false ? [] : [note])),
  })
}

function byGiver(lines: readonly FlowLine[]): FlowLine[] {
  return [...groupBy(lines, ({ from }) => from).values()].flat()
}

/** Where the row of the number stands. */
function rowOf(rows: PackedRows, number: number): number {
  let index = 0
  while (rows.cell(index, 'number') !== number) index += 1
  return index
}

export interface LineageLine {
  readonly date: string
  readonly document: string
  readonly title: string
  /** Kind of the movement. */
  readonly kind: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function lineageTable(frame: Frame, words: TableWords, lines: readonly LineageLine[]): TableSource {
  const { list, total, values, columns } = frame.words
  const data = dataRows(
    foundedByMerger(lines).map(({ kind, before, after, ...line }) => ({
      date: line.date,
      event: values.kind?.[kind] ?? kind,
      before: list(before) || null,
      after: list(after) || null,
      document: line.document,
      documentTitle: line.title || null,
    })),
  )
  const make = columnMaker({ columns, rows: data })
  return framed(frame, {
    report: 'lineage',
    words,
    columns: [
      make.number,
      make.text('date', [12, 12], { leading: true }),
      make.text('event', [10, 12]),
      make.text('before', [20, 36]),
      make.text('after', [20, 36]),
      make.text('document', [14, 24]),
      make.text('documentTitle', [16, 44], { align: 'left' }),
      make.remark,
    ],
    rows: withCount(data, total, 'event'),
    notes: Object.values(words.notes),
  })
}

/** What a document founds and merges others into is told once: by the first of those mergers. */
function foundedByMerger(lines: readonly LineageLine[]): LineageLine[] {
  const keyOf = ({ date, document, after }: LineageLine) => JSON.stringify([date, document, after])
  const founded = new Set(lines.flatMap((line) => (line.kind === 'establish' ? [keyOf(line)] : [])))
  const first = new Map<string, LineageLine>()
  for (const line of lines) {
    const key = keyOf(line)
    if (line.kind === 'merge' && founded.has(key) && !first.has(key)) first.set(key, line)
  }
  return lines.flatMap((line) => {
    const merger = first.get(keyOf(line))
    if (line === merger) return [{ ...line, kind: 'mergeFounding' }]
    return line.kind === 'establish' && merger !== undefined ? [] : [line]
  })
}
