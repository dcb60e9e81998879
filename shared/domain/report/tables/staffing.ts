// 编制与人员配备表 and 领导职数配备情况表: what is approved and what is there, with what is over and what is missing.
import { type ColumnMaker, columnMaker } from '../column-maker.ts'
import type { Making } from '../making.ts'
import {
  A3,
  dataRowsInSteps,
  type Frame,
  type FrameWords,
  framedInSteps,
  type TableWords,
  withTotal,
} from '../table-frame.ts'
import type { TableCell, TableColumn, TableRow, TableSource } from '../table-model.ts'
import {
  ADMINISTRATIVE,
  CIVIL_SERVICE,
  type EstablishmentRows,
  fundingOf,
  GENERAL,
  type HolderLine,
  holderLines,
  leaderSum,
  sumOf,
} from './holders.ts'

const STAFF_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['administration', ADMINISTRATIVE],
  ['civil-service', CIVIL_SERVICE],
  ['other-institutions', GENERAL],
  ['support', ['support']],
  ['others', ['employee', 'controlled']],
]

/** Units and bodies that have posts or people. */
export function* staffingTable(
  frame: Frame,
  words: TableWords,
  given: EstablishmentRows,
): Making<TableSource> {
  const data = yield* dataRowsInSteps(staffCells(given, frame.words), nameOver)
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  return yield* framedInSteps(frame, {
    report: 'staffing',
    words,
    columns: [
      ...namedColumns(make),
      make.text('fundingForm', [6, 9]),
      ...STAFF_GROUPS.map(([group]) => make.group(`group.${group}`, fourColumns(make, group, 'quota'))),
      make.remark,
    ],
    rows: withTotal(data, frame.words.columns.grandTotal ?? frame.words.total, 'bodyRank'),
    notes: Object.values(words.notes),
  })
}

function* staffCells(given: EstablishmentRows, words: FrameWords): Iterable<Record<string, TableCell>> {
  for (const line of holderLines(given)) {
    if (line.posts.length === 0) continue
    const cells: Record<string, TableCell> = {
      ...namedCells(line),
      fundingForm: fundingOf(line, words.values.funding ?? {}),
    }
    for (const [group, types] of STAFF_GROUPS) {
      cells[`${group}.quota`] = sumOf(line.posts, types, 'quota')
      cells[`${group}.filled`] = sumOf(line.posts, types, 'filled')
    }
    yield cells
  }
}

const LEADER_GROUPS = [
  ['leaders', {}],
  ['chief', { role: 'chief' }],
  ['deputy', { role: 'deputy' }],
] as const

/** Units and bodies for which leading positions are recorded; each leading group and its sections on lines of their own. */
export function* leadersTable(
  frame: Frame,
  words: TableWords,
  given: { readonly holders: EstablishmentRows; readonly concurrentRule: string },
): Making<TableSource> {
  const data = yield* dataRowsInSteps(leadingCells(given.holders, frame.words), nameOver)
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  return yield* framedInSteps(frame, {
    report: 'leaders',
    words,
    columns: [
      ...namedColumns(make),
      make.text('bodyKind', [10, 18]),
      ...LEADER_GROUPS.map(([group]) => make.group(`group.${group}`, fourColumns(make, group, 'due'))),
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'bodyRank'),
    notes: [words.notes[given.concurrentRule], words.notes.standing].flatMap((note) => note ?? []),
    paper: A3,
  })
}

function* leadingCells(given: EstablishmentRows, words: FrameWords): Iterable<Record<string, TableCell>> {
  for (const line of holderLines(given)) {
    for (const leading of ['group', 'section']) {
      const leaders = line.leaders.filter((row) => row.leading === leading)
      if (leaders.length > 0) yield leaderCells({ ...line, leaders }, leading, words)
    }
  }
}

function leaderCells(line: HolderLine, leading: string, words: FrameWords): Record<string, TableCell> {
  const { leaders } = line
  const cells: Record<string, TableCell> = {
    ...namedCells(line),
    bodyKind: words.values.kind?.[line.kind] ?? line.kind,
    remark: words.values.leading?.[leading] ?? leading,
  }
  for (const [group, of] of LEADER_GROUPS) {
    cells[`${group}.due`] = leaderSum(leaders, 'approved', of)
    cells[`${group}.filled`] = leaderSum(leaders, 'counted', of)
  }
  return cells
}

/** A body stands under its unit, a column in. */
function namedCells({ unit, body, name, traits }: HolderLine): Record<string, TableCell> {
  const own = body === null ? { name1: unit.nameApart } : { name2: name }
  return { ...own, bodyRank: traits.rank ?? null }
}

/** A name goes over what is left of the indented columns. */
function nameOver(cells: Readonly<Record<string, TableCell>>): TableRow['across'] {
  return [cells.name1 === undefined ? 'name2' : 'name1', 'name2']
}

function namedColumns(make: ColumnMaker): TableColumn[] {
  return [
    make.number,
    make.group('bodyName', [
      { key: 'name1', title: '', kind: 'text', width: 2, align: 'left', leading: true },
      { ...make.text('name2', [16, 24], { leading: true, align: 'left', as: 'bodyName' }), title: '' },
    ]),
    make.text('bodyRank', [8, 9], { leading: true }),
  ]
}

/** Approved, filled, over and short of one group. */
function fourColumns(make: ColumnMaker, group: string, approved: 'quota' | 'due'): TableColumn[] {
  const [due, filled] = [`${group}.${approved}`, `${group}.filled`]
  const over = { plus: [filled], minus: [due], positive: true }
  const short = { plus: [due], minus: [filled], positive: true }
  return [
    make.posts(due, { as: `${approved}Of` }),
    make.posts(filled, { as: approved === 'due' ? 'appointed' : 'filledOf' }),
    make.posts(`${group}.over`, { as: 'overOf', reckoned: over }),
    make.posts(`${group}.short`, { as: 'shortOf', reckoned: short }),
  ]
}
