// The establishment of the project on a date, as rules look at it.
import type { OverviewRow } from '#shared/contract/table'
import { type ConcurrentRule, leaderBalance } from '#shared/domain/leaders/figures'
import type { PostType } from '#shared/domain/quota/post-type'
import { ALL_RULES } from '#shared/domain/rules/all-rules'
import type {
  Establishment,
  LeaderFigures,
  Posts,
  RuleBody,
  RuleUnit,
} from '#shared/domain/rules/establishment'
import { ownRule } from '#shared/domain/rules/own-rule'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { ReadDb } from '../store/db.ts'
import { hasLedger } from '../store/queries/abolished.ts'
import { type BodyAt, EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { regionNames } from '../store/queries/counties.ts'
import { unitValuesAt } from '../store/queries/indicator-values.ts'
import { overviewAt } from '../store/queries/overview.ts'
import { leadersOn } from '../store/queries/register/leaders.ts'
import { ownRules } from '../store/queries/rules.ts'
import { settingOf } from '../store/queries/settings.ts'
import { registersAt } from './registers-at.ts'
import { ruleOptions } from './rule-options.ts'

/** Everything that a rule may look at; what the project has no record of is null. */
export function establishmentAt(db: ReadDb, asOf: string): Establishment {
  const options = ruleOptions(db)
  const isKept = hasLedger(db, asOf)
  return {
    asOf,
    units: unitsAt(db, asOf),
    counties: regionNames(db),
    hasLedger: isKept,
    combinedUse: options.combinedUse,
    registers: registersAt(db, asOf, { options, hasLedger: isKept }),
  }
}

function unitsAt(db: ReadDb, asOf: string): RuleUnit[] {
  const { units, bodies } = holdersAt(db, asOf, EVERYWHERE, true)
  const figures = figuresByHolder(overviewAt(db, asOf, EVERYWHERE).rows)
  const values = unitValuesAt(db, asOf, indicatorsLookedAt(db))
  const names = new Map([...bodies.values()].flat().map(({ id, name }) => [id, name]))
  const leaders = leadersByUnit(db, asOf, names)
  return units.map((unit): RuleUnit => {
    const { id, name, county, kind, traits } = unit
    return {
      key: unitKey(unit),
      name,
      county,
      kind,
      class: unit.class,
      nature: traits.nature ?? null,
      values: values.get(id)?.values ?? {},
      bodies: (bodies.get(id) ?? []).map((body) => ruleBody(body, figures)),
      leaders: leaders.get(id) ?? null,
      ...(figures.get(`u${id}`) ?? UNBOOKED),
    }
  })
}

/** All values of the country fill more memory than the rest of it. */
function indicatorsLookedAt(db: ReadDb): string[] {
  const rules = [...ALL_RULES, ...ownRules(db).map(ownRule)]
  return [...new Set(rules.flatMap(({ indicators = [] }) => indicators))]
}

interface HolderFigures {
  readonly quota: Partial<Record<PostType, number>>
  readonly filled: Partial<Record<PostType, number>>
}

const UNBOOKED: { readonly quota: Posts; readonly filled: Posts } = { quota: {}, filled: {} }

function ruleBody({ id, name, kind, traits }: BodyAt, figures: ReadonlyMap<string, HolderFigures>): RuleBody {
  const { nature = null, regime = null } = traits
  return { name, kind, nature, regime, ...(figures.get(`b${id}`) ?? UNBOOKED) }
}

/** By unit as a whole (`u1`: its own account and its bodies' but for those that are 派驻) and by body (`b1`). */
function figuresByHolder(rows: readonly OverviewRow[]): Map<string, HolderFigures> {
  const figures = new Map<string, HolderFigures>()
  const add = (key: string, { postType, quota, filled }: OverviewRow) => {
    const own = figures.get(key) ?? { quota: {}, filled: {} }
    figures.set(key, own)
    own.quota[postType] = (own.quota[postType] ?? 0) + quota
    own.filled[postType] = (own.filled[postType] ?? 0) + filled
  }
  for (const row of rows) {
    if (row.bodyId !== null) add(`b${row.bodyId}`, row)
    if (!row.stationed) add(`u${row.unitId}`, row)
  }
  return figures
}

/** Positions by unit; a person in two of them is counted by the office's rule. */
function leadersByUnit(
  db: ReadDb,
  asOf: string,
  bodyNames: ReadonlyMap<number, string>,
): Map<number, LeaderFigures[]> {
  const rule = settingOf<ConcurrentRule>(db, 'leaders.concurrent', 'both')
  const cells = new Map<string, Cell>()
  for (const { unit, body, leading, rank, role, measure, posts } of leadersOn(db, asOf)) {
    const key = `${unit}/${body ?? ''}/${leading}/${rank}/${role}`
    const cell = cells.get(key) ?? { unit, body, leading, role, approved: 0, filled: 0, concurrent: 0 }
    cell[measure] += posts
    cells.set(key, cell)
  }
  const leaders = new Map<number, LeaderFigures[]>()
  for (const { unit, body, leading, role, ...counts } of cells.values()) {
    const own = leaders.get(unit) ?? []
    const { counted } = leaderBalance(counts, rule)
    own.push({
      body: body === null ? null : (bodyNames.get(body) ?? null),
      group: leading === 'group' ? 'leading' : 'section',
      role,
      approved: counts.approved,
      filled: counted,
    })
    leaders.set(unit, own)
  }
  return leaders
}

interface Cell {
  readonly unit: number
  readonly body: number | null
  readonly leading: 'group' | 'section'
  readonly role: 'chief' | 'deputy'
  approved: number
  filled: number
  concurrent: number
}
