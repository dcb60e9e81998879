// What stands when a column is as it says: the posts of a date, or those of a scenario carried out on what stood at its date.
import type { Column, ColumnUnit } from '#shared/domain/compare/compare-columns'
import type { PostsByLevel } from '#shared/domain/compare/cost'
import { unitKey } from '#shared/domain/scenario/inputs'
import { dateColumn } from '../../runs/date-column.ts'
import type { ReadDb } from '../../store/db.ts'
import { EVERYWHERE } from '../../store/queries/as-of/holders.ts'
import { overviewAt } from '../../store/queries/overview.ts'
import { postsBookedBy } from '../../store/queries/posts-booked-by.ts'
import { allUnits } from '../../store/queries/units.ts'
import {
  type DateColumn,
  Levels,
  type ScenarioColumn,
  type ScenarioColumnUnit,
  unitOfColumn,
} from './compared-column.ts'

/**
 * Every unit of the project with its posts of `types`. Under a scenario those in scope have what it gives, on top of the
 * quota at its date (`add`) or in its stead (`set`), the units that give have so much less, and all others what they have.
 * What its own documents booked by that date is set off first, so that nothing counts twice.
 */
export function standingColumn(
  db: ReadDb,
  column: ScenarioColumn | DateColumn,
  types: ReadonlySet<string>,
): Column {
  const { label } = column
  if (column.kind === 'date') {
    const { units } = dateColumn(db, column.date, (type) => types.has(type))
    return { label, units: units.map((unit) => withPosts(unit, wholePosts(unit))) }
  }
  const plan = planOf(db, column)
  const base = dateColumn(db, column.document.asOf, (type) => types.has(type))
  const known = base.units.map((unit) => {
    const own = plan.scoped.get(unit.key)
    const posts = wholePosts(unit)
    for (const type of plan.replaced(unit.key)) posts.delete(type)
    for (const { postType, posts: more } of plan.changes.get(unit.key) ?? []) add(posts, postType, more)
    const { population = unit.population, area = unit.area } = own?.values ?? {}
    return withPosts({ ...unit, population, area }, posts)
  })
  const present = new Set(known.map(({ key }) => key))
  const gone = [...plan.scoped].flatMap(([key, unit]) =>
    present.has(key) ? [] : [unitOfColumn(unit, key, null)],
  )
  return { label, units: [...known, ...gone] }
}

/** Posts by type and the level that pays, of what stands. */
export function standingLevels(
  db: ReadDb,
  column: ScenarioColumn | DateColumn,
  types: ReadonlySet<string>,
): PostsByLevel {
  const levels = new Levels()
  const date = column.kind === 'date' ? column.date : column.document.asOf
  const plan = column.kind === 'date' ? null : planOf(db, column)
  for (const row of overviewAt(db, date, EVERYWHERE).rows) {
    const { unitId, postType, quota, originCity, originCounty } = row
    if (row.stationed || !types.has(postType) || plan?.replaced(String(unitId)).includes(postType)) continue
    levels.add(postType, 'city', originCity)
    levels.add(postType, 'county', originCounty)
    levels.add(postType, '', quota - originCity - originCounty)
  }
  for (const changes of plan?.changes.values() ?? [])
    for (const { postType, level, posts } of changes) levels.add(postType, level, posts)
  return levels.byType
}

interface PlannedChange {
  readonly postType: string
  readonly level: '' | 'city' | 'county'
  readonly posts: number
}

interface Plan {
  /** The scenario's units by their key in columns. */
  readonly scoped: ReadonlyMap<string, ScenarioColumnUnit>
  /** Types of a unit that the scenario sets anew. */
  readonly replaced: (unit: string) => readonly string[]
  /** By unit. */
  readonly changes: ReadonlyMap<string, readonly PlannedChange[]>
}

/** What a scenario makes of the posts at its date. */
function planOf(db: ReadDb, column: ScenarioColumn): Plan {
  const { document, units, sources, documents } = column
  const ids = new Map(allUnits(db, document.asOf).map((unit) => [unitKey(unit), String(unit.id)]))
  const keyOf = (key: string) => ids.get(key) ?? `/${key}`
  const scoped = new Map(units.map((unit) => [keyOf(unit.key), unit]))
  const replaced = (unit: string) =>
    document.result === 'set' ? Object.keys(scoped.get(unit)?.byType ?? {}) : []
  const changes = new Map<string, PlannedChange[]>()
  const plan = (unit: string, change: PlannedChange) => {
    const own = changes.get(unit)
    if (own === undefined) changes.set(unit, [change])
    else own.push(change)
  }
  for (const { unit, postType, origin, posts } of postsBookedBy(db, documents, document.asOf)) {
    if (!replaced(String(unit)).includes(postType))
      plan(String(unit), { postType, level: origin, posts: -posts })
  }
  for (const { giver, postType, fromVacancy, fromFilled } of sources) {
    plan(keyOf(giver), { postType, level: '', posts: -(fromVacancy + fromFilled) })
  }
  for (const [key, { byType, funding }] of scoped) {
    for (const [postType, posts] of Object.entries(byType)) {
      const { city = 0, county = 0 } = funding[postType] ?? {}
      plan(key, { postType, level: 'city', posts: city })
      plan(key, { postType, level: 'county', posts: county })
      plan(key, { postType, level: '', posts: posts - city - county })
    }
  }
  return { scoped, replaced, changes }
}

type Posts = Map<string, number>

function wholePosts({ cells }: ColumnUnit): Posts {
  const posts: Posts = new Map()
  for (const cell of cells) if (cell.counted) add(posts, cell.postType, cell.posts)
  return posts
}

function add(posts: Posts, type: string, more: number): void {
  posts.set(type, (posts.get(type) ?? 0) + more)
}

/** By type alone, for a scenario need not know the bodies of a date. */
function withPosts(unit: ColumnUnit, posts: Posts): ColumnUnit {
  const cells = [...posts].map(([postType, count]) => ({
    place: '',
    body: null,
    postType,
    posts: count,
    counted: true,
  }))
  return { ...unit, cells }
}
