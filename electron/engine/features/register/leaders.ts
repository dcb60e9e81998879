// Leading positions and positions in classes: what stands on a date, against approval and standard.
import type { z } from 'zod'
import type { LeaderRow, LeaderStandardRow, Leaders, Positions } from '#shared/contract/register'
import { type ConcurrentRule, type LeaderCounts, leaderBalance } from '#shared/domain/leaders/figures'
import { POSITION_CLASSES } from '#shared/domain/leaders/positions'
import {
  LEADER_STANDARDS,
  type LeaderStandard,
  leadersAllowed,
  standardWith,
} from '#shared/domain/leaders/standards'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import type { Holder } from '#shared/domain/register/successors'
import { ruleSettings } from '../../establishment/rule-options.ts'
import type { ReadDb } from '../../store/db.ts'
import { EVERYWHERE } from '../../store/queries/as-of/holders.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { leadersOn, positionsOn } from '../../store/queries/register/leaders.ts'
import { type Names, namesOn } from '../../store/queries/register/names.ts'
import { settingOf } from '../../store/queries/settings.ts'

export function leadersTable(db: ReadDb, asOf: string): z.input<typeof Leaders> {
  const concurrentRule = settingOf<ConcurrentRule>(db, 'leaders.concurrent', 'both')
  const standard = settingOf<LeaderStandard['rule'] | null>(db, 'leaders.standard', null)
  const names = namesOn(db, asOf)
  const rows = leaderRows(db, { asOf, names, concurrentRule })
  const totals = { approved: 0, filled: 0, concurrent: 0, counted: 0, vacant: 0, over: 0 }
  for (const row of rows) {
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += row[key]
  }
  const found = LEADER_STANDARDS.find(({ rule }) => rule === standard)
  const standards = found === undefined ? [] : againstStandard(db, { asOf, names, rows }, inForce(db, found))
  const balanced = rows.every(({ approved, filled, concurrent }) => approved >= 0 && concurrent <= filled)
  return { asOf, rows, totals, balanced, concurrentRule, standard, standards }
}

/** The standard with the figures that the office set for its rule. */
function inForce(db: ReadDb, standard: LeaderStandard): LeaderStandard {
  return standardWith(standard, ruleSettings(db).parameters[standard.rule] ?? {})
}

interface Asked {
  readonly asOf: string
  readonly names: Names
  readonly concurrentRule: ConcurrentRule
}

function leaderRows(db: ReadDb, { asOf, names, concurrentRule }: Asked): LeaderRow[] {
  const cells = new Map<string, { key: Omit<LeaderRow, keyof LeaderCounts>; counts: LeaderCounts }>()
  for (const { posts, measure, unit, body, leading, rank, role } of leadersOn(db, asOf)) {
    const text = `${unit}/${body ?? ''}/${leading}/${rank}/${role}`
    const key = { ...names.of({ unit, body }), leading, rank, role } as Omit<LeaderRow, keyof LeaderCounts>
    const counts = cells.get(text)?.counts ?? { approved: 0, filled: 0, concurrent: 0 }
    cells.set(text, { key, counts: { ...counts, [measure]: posts } })
  }
  const rows = [...cells.values()].map(({ key, counts }) => {
    return { ...key, ...counts, ...leaderBalance(counts, concurrentRule) }
  })
  return rows.sort(
    (a, b) => names.compare(a, b) || compareText(`${a.leading}${a.role}`, `${b.leading}${b.role}`),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Each holder's leaders of the standard's kind against what its posts allow. */
function againstStandard(
  db: ReadDb,
  { asOf, names, rows }: { asOf: string; names: Names; rows: readonly LeaderRow[] },
  standard: LeaderStandard,
): LeaderStandardRow[] {
  const posts = quotaByHolder(db, asOf)
  const approved = new Map<string, { holder: Holder; approved: number }>()
  for (const row of rows.filter(({ leading }) => leading === standard.leading)) {
    const holder = { unit: row.unitId, body: row.bodyId }
    const key = keyOf(holder)
    const sum = (approved.get(key)?.approved ?? 0) + row.approved
    approved.set(key, { holder, approved: sum })
  }
  return [...approved].map(([key, { holder, approved: sum }]) => {
    const quota = posts.get(key) ?? 0
    const { least, most } = leadersAllowed(standard, quota)
    const figures = { posts: quota, approved: sum, least, most, over: Math.max(sum - most, 0) }
    return { ...names.of(holder), leading: standard.leading, ...figures }
  })
}

/** A unit counts as a whole, with its bodies that are not 派驻. */
function quotaByHolder(db: ReadDb, asOf: string): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (key: string, quota: number) => sums.set(key, (sums.get(key) ?? 0) + quota)
  for (const { unitId, bodyId, stationed, postType, quota } of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (!countsInVacancy(postType)) continue
    if (bodyId !== null) add(keyOf({ unit: unitId, body: bodyId }), quota)
    if (!stationed) add(keyOf({ unit: unitId, body: null }), quota)
  }
  return sums
}

function keyOf({ unit, body }: Holder): string {
  return `${unit}/${body ?? ''}`
}

export function positionsTable(db: ReadDb, asOf: string): z.input<typeof Positions> {
  const names = namesOn(db, asOf)
  const cells = new Map<string, z.input<typeof Positions>['rows'][number]>()
  const totals = { approved: 0, filled: 0, offEstablishment: 0 }
  for (const { unit, body, class: held, title, measure, posts } of positionsOn(db, asOf)) {
    const key = `${unit}/${body ?? ''}/${held}/${title}`
    const blank = { ...names.of({ unit, body }), class: held, title, approved: 0, filled: 0 }
    cells.set(key, { ...(cells.get(key) ?? blank), [measure]: posts })
    totals[held === 'off-establishment' ? 'offEstablishment' : measure] += posts
  }
  const rows = [...cells.values()].sort(
    (a, b) =>
      names.compare(a, b) ||
      POSITION_CLASSES.indexOf(a.class) - POSITION_CLASSES.indexOf(b.class) ||
      compareText(a.title, b.title),
  )
  return { asOf, rows, totals, balanced: rows.every(({ approved, filled }) => approved >= 0 && filled >= 0) }
}
