// 机构编制职数情况一览表: one row a unit and one a body, with posts, people, reserves and leaders.
import { groupBy } from '../../register/group-by.ts'
import { columnMaker } from '../column-maker.ts'
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
import type { TableCell, TableSource } from '../table-model.ts'
import {
  ADMINISTRATIVE,
  type EstablishmentRows,
  fundingOf,
  GENERAL,
  type HolderLine,
  holderLines,
  IN_VACANCY,
  INSTITUTION,
  leaderSum,
  sumOf,
  type WaitingPosts,
} from './holders.ts'
import { LEADER_COLUMNS, overviewColumns, SECTION_COLUMNS } from './overview-columns.ts'

export interface OverviewRows {
  readonly holders: EstablishmentRows
  readonly waiting: readonly WaitingPosts[]
}

/** Units with their bodies, then what waits in the turnover and reserve pools. */
export function* overviewTable(frame: Frame, words: TableWords, given: OverviewRows): Making<TableSource> {
  const waiting = given.waiting.map(({ kind, region, posts }) => ({
    department: region,
    name1: frame.words.columns[`${kind}Pool`] ?? kind,
    [`quota.${kind}`]: posts,
  }))
  const rows = yield* dataRowsInSteps(allCells(given.holders, waiting, frame.words), (cells) => [
    nameAt(cells),
    'name3',
  ])
  const make = columnMaker({ columns: frame.words.columns, rows })
  return yield* framedInSteps(frame, {
    report: 'overview',
    words,
    columns: overviewColumns(make),
    rows: withTotal(rows, frame.words.total, 'name3'),
    notes: Object.values(words.notes),
    paper: A3,
  })
}

function* allCells(
  holders: EstablishmentRows,
  waiting: readonly Record<string, TableCell>[],
  words: FrameWords,
): Iterable<Record<string, TableCell>> {
  for (const line of holderLines(holders)) yield cellsOf(line, words)
  yield* waiting
}

/** The column that the row's name begins in. */
function nameAt(cells: Readonly<Record<string, TableCell>>): string {
  return ['name1', 'name2'].find((key) => cells[key] !== undefined) ?? 'name3'
}

/** Units stand at the margin, their bodies one step in, nameplates two. */
function nameColumn(line: HolderLine): string {
  if (line.body === null) return 'name1'
  return line.kind === 'nameplate' ? 'name3' : 'name2'
}

function cellsOf(line: HolderLine, words: FrameWords): Record<string, TableCell> {
  const { unit, traits } = line
  return {
    department: unit.traits.department ?? unit.parent ?? unit.countyName,
    [nameColumn(line)]: line.name,
    nature: traits.nature ?? null,
    rank: traits.rank ?? null,
    fundingForm: fundingOf(line, words.values.funding ?? {}),
    category: traits.category ?? words.values.kind?.[line.kind] ?? null,
    civilService: traits.civilService ?? null,
    ...postCells(line),
    ...leaderCells(line),
    ...remarkCells(line, words),
  }
}

function postCells({ posts }: HolderLine): Record<string, TableCell> {
  const nine = (of: 'quota' | 'filled') => ({
    [`${of}.administrative`]: sumOf(posts, ['administrative'], of),
    [`${of}.political-legal`]: sumOf(posts, ['political-legal'], of),
    [`${of}.civil-service`]: sumOf(posts, ['institution-civil-service'], of),
    [`${of}.general`]: sumOf(posts, GENERAL, of),
    [`${of}.support`]: sumOf(posts, ['support'], of),
    [`${of}.employee`]: sumOf(posts, ['employee'], of),
    [`${of}.controlled`]: sumOf(posts, ['controlled'], of),
  })
  return {
    ...nine('quota'),
    'quota.turnover': posts.reduce((sum, { borrowed }) => sum + borrowed, 0),
    ...nine('filled'),
    leaderReserve: sumOf(posts, IN_VACANCY, 'leaderReserve'),
    'pending.administration': sumOf(posts, ADMINISTRATIVE, 'pendingEntry'),
    'pending.institutions': sumOf(posts, INSTITUTION, 'pendingEntry'),
    'pending.support': sumOf(posts, ['support'], 'pendingEntry'),
    'pending.employee': sumOf(posts, ['employee'], 'pendingEntry'),
    otherReserve: sumOf(posts, IN_VACANCY, 'policyReserve') + sumOf(posts, IN_VACANCY, 'otherReserve'),
  }
}

function leaderCells({ leaders }: HolderLine): Record<string, TableCell> {
  if (leaders.length === 0) return {}
  const group = { leading: 'group' }
  const section = { leading: 'section' }
  const cells: Record<string, TableCell> = {
    'leaders.approved': leaderSum(leaders, 'approved', group),
    'leaders.filled': leaderSum(leaders, 'counted', group),
  }
  for (const rank of LEADER_COLUMNS)
    cells[`leaders.rank.${rank}`] = leaderSum(leaders, 'approved', { ...group, rank })
  for (const role of ['chief', 'deputy']) {
    cells[`sections.${role}.approved`] = leaderSum(leaders, 'approved', { ...section, role })
    cells[`sections.${role}.filled`] = leaderSum(leaders, 'counted', { ...section, role })
  }
  for (const rank of SECTION_COLUMNS)
    cells[`sections.rank.${rank}`] = leaderSum(leaders, 'approved', { ...section, rank })
  return cells
}

/** What the figures beside them are made of. */
function remarkCells(
  { body, posts, pending, traits }: HolderLine,
  words: FrameWords,
): Record<string, TableCell> {
  const notices = [...groupBy(pending, ({ notice }) => notice)]
  const reserves = (['policyReserve', 'otherReserve'] as const).flatMap((figure) => {
    const held = sumOf(posts, IN_VACANCY, figure)
    return held === 0 ? [] : [`${words.columns[`${figure}Only`]}${held}`]
  })
  const byType = posts.flatMap(({ postType, leaderReserve }) =>
    leaderReserve === 0 ? [] : [`${words.postTypes[postType] ?? postType}${leaderReserve}`],
  )
  const regime = traits.regime === undefined ? '' : (words.values.regime?.[traits.regime] ?? traits.regime)
  return {
    remark: body?.stationed === true ? (words.values.regime?.dispatched ?? null) : null,
    pendingNote: words.list(notices.map(([notice, own]) => `${notice} ${own.length}`.trim())) || null,
    leaderReserveNote: words.list(byType) || null,
    otherReserveNote: words.list(reserves) || null,
    otherNote: body?.stationed === true ? null : regime || null,
  }
}
