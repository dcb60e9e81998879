// 人员结构分析表: people by age, education and speciality, with shares that add up to 100.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withSubtotals } from '../table-frame.ts'
import type { TableCell, TableColumnLeaf, TableRow, TableSource } from '../table-model.ts'

export interface StructureLine {
  readonly unit: string | null
  readonly body: string | null
  readonly dimension: string
  readonly group: string
  readonly people: number
  readonly share: string
}

export interface StructureWords extends TableWords {
  readonly everyUnit: string
  /** A band of ages; either end may be open. */
  readonly band: (from: string, to: string) => string
}

export function structureTable(
  frame: Frame,
  words: StructureWords,
  lines: readonly StructureLine[],
): TableSource {
  const places = lines.some(({ share }) => share.includes('.')) ? 1 : 0
  const data = dataRows(lines.map((line) => cellsOf(line, frame, words)))
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const share: TableColumnLeaf = {
    ...make.posts('share', { width: 12 }),
    kind: places === 0 ? 'integer' : 'decimal',
    digits: places,
    shareOf: { key: 'people', parts: places === 0 ? 100 : 1000 },
  }
  const rows = withSubtotals(data, 'part', { label: frame.words.total, at: 'group' })
  return framed(frame, {
    report: 'roster-structure',
    words,
    columns: [
      make.number,
      make.text('holder', [18, 32], { leading: true, merge: true }),
      make.text('dimension', [14, 20], { leading: true, merge: true }),
      make.text('group', [18, 30], { leading: true }),
      make.posts('people', { width: 12 }),
      share,
      make.remark,
    ],
    rows: wholes(rows, places === 0 ? 100 : '100.0'),
    notes: Object.values(words.notes),
    unsummed: ['share'],
  })
}

/** The rows without what parts them; each row of sums is the total of a whole. */
function* wholes(rows: Iterable<TableRow>, whole: TableCell): Iterable<TableRow> {
  for (const { cells: all, ...row } of rows) {
    const { part, ...cells } = all
    const [holder = null, dimension = null] = String(part).split('\n')
    if (row.kind === 'data') yield { ...row, cells }
    else yield { ...row, kind: 'total', cells: { ...cells, holder, dimension, share: whole } }
  }
}

function cellsOf(
  { unit, body, dimension, group, people, share }: StructureLine,
  { words: { values, columns } }: Frame,
  words: StructureWords,
): Record<string, TableCell> {
  const holder = unit === null ? words.everyUnit : body === null ? unit : `${unit} ${body}`
  const named = values.dimension?.[dimension] ?? columns[dimension] ?? dimension
  return {
    holder,
    dimension: named,
    /** Rows of one holder and dimension are one whole. */
    part: `${holder}\n${named}`,
    group: groupName(group, values.group ?? {}, words),
    people,
    share: share.includes('.') ? share : Number(share),
  }
}

function groupName(group: string, names: Readonly<Record<string, string>>, words: StructureWords): string {
  const [, upTo, from, to, above] = /^(?:<=(\d+)|(\d+)-(\d+)|>=(\d+))$/.exec(group) ?? []
  const [low, high] = [from ?? above ?? '', upTo ?? to ?? '']
  return low === '' && high === '' ? (names[group] ?? group) : words.band(low, high)
}
