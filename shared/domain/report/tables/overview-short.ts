// 机构编制情况简表: a row a unit with all its bodies, a subtotal a county.
import { groupBy } from '../../register/group-by.ts'
import { columnMaker } from '../column-maker.ts'
import type { Making } from '../making.ts'
import {
  dataRowsInSteps,
  type Frame,
  framedInSteps,
  type TableWords,
  withSubtotals,
  withTotal,
} from '../table-frame.ts'
import type { TableCell, TableSource } from '../table-model.ts'
import {
  ADMINISTRATIVE,
  BESIDE,
  type EstablishmentRows,
  type HolderLine,
  holderLines,
  IN_VACANCY,
  INSTITUTION,
  leaderSum,
  sumOf,
} from './holders.ts'

/** What is stationed with a unit (派驻) is listed in the long form and counted with its owner, not here. */
export function* overviewShortTable(
  frame: Frame,
  words: TableWords,
  given: EstablishmentRows,
): Making<TableSource> {
  const data = yield* dataRowsInSteps(unitCells(given))
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const counties = new Set(data.values('county'))
  const label = { label: frame.words.subtotal, at: 'unit' }
  const rows = counties.size > 1 ? withSubtotals(data, 'county', label) : data
  const three = (of: string) =>
    make.group(of, [
      make.posts(`${of}.administration`),
      make.posts(`${of}.institutions`),
      make.posts(`${of}.all`, { sumOf: [`${of}.administration`, `${of}.institutions`] }),
    ])
  const held = ['filled.all', 'leaderReserve', 'pendingEntry', 'otherReserve']
  return yield* framedInSteps(frame, {
    report: 'overview-short',
    words,
    columns: [
      make.number,
      make.text('county', [10, 16], { leading: true, merge: true }),
      make.text('unit', [14, 28], { leading: true }),
      three('quota'),
      three('filled'),
      make.posts('leaderReserve'),
      make.posts('pendingEntry'),
      make.posts('otherReserve'),
      make.posts('usableVacancy', { reckoned: { plus: ['quota.all'], minus: held } }),
      make.posts('besideQuota', { width: 8 }),
      make.group('leaders', [make.posts('leaders.approved'), make.posts('leaders.filled')]),
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'unit'),
    notes: Object.values(words.notes),
  })
}

function* unitCells(given: EstablishmentRows): Iterable<Record<string, TableCell>> {
  for (const page of given) {
    const lines = [...holderLines([page])].filter(({ body }) => body?.stationed !== true)
    for (const own of groupBy(lines, ({ unit }) => unit).values()) yield cellsOf(own)
  }
}

function cellsOf(lines: readonly HolderLine[]): Record<string, TableCell> {
  const posts = lines.flatMap((line) => line.posts)
  const leaders = lines.flatMap((line) => line.leaders)
  const unit = lines[0]?.unit
  return {
    county: unit?.countyName ?? '',
    unit: unit?.unit ?? '',
    'quota.administration': sumOf(posts, ADMINISTRATIVE, 'quota'),
    'quota.institutions': sumOf(posts, INSTITUTION, 'quota'),
    'filled.administration': sumOf(posts, ADMINISTRATIVE, 'filled'),
    'filled.institutions': sumOf(posts, INSTITUTION, 'filled'),
    leaderReserve: sumOf(posts, IN_VACANCY, 'leaderReserve'),
    pendingEntry: sumOf(posts, IN_VACANCY, 'pendingEntry'),
    otherReserve: sumOf(posts, IN_VACANCY, 'policyReserve') + sumOf(posts, IN_VACANCY, 'otherReserve'),
    besideQuota: sumOf(posts, BESIDE, 'quota'),
    'leaders.approved': leaderSum(leaders, 'approved', {}),
    'leaders.filled': leaderSum(leaders, 'counted', {}),
  }
}
