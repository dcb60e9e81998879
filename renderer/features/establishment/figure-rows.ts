// Rows of the body table: of a unit its own posts and each body's, of a county the sums of each unit.
import type { BodyAsOfRow, OverviewRow } from '#shared/contract/table'
import { type FigureSums, sumFigures } from '#shared/domain/quota/figures'
import type { PostType } from '#shared/domain/quota/post-type'
import { countsInVacancy } from '#shared/domain/quota/vacancy'
import { groupBy } from '#shared/domain/register/group-by'

export interface FigureRow {
  readonly key: string
  readonly unitId: number
  readonly unit: string
  readonly bodyId: number | null
  /** Null: the unit itself. */
  readonly body: string | null
  readonly bodyKind: OverviewRow['bodyKind']
  readonly stationed: boolean
  /** Null for a body where nothing was ever booked; it has no figures. */
  readonly postType: PostType | null
  readonly figures: FigureSums | null
  /** The rows of the overview that it sums up. */
  readonly leaves: readonly OverviewRow[]
}

/** Of one unit: its own account, then every body that exists, those without posts too. */
export function rowsOfUnit(leaves: readonly OverviewRow[], bodies: readonly BodyAsOfRow[]): FigureRow[] {
  const rows = leaves.map((leaf): FigureRow => rowOf(leaf, [leaf]))
  const known = new Set(leaves.map(({ bodyId }) => bodyId))
  const empty = bodies.filter(({ bodyId }) => !known.has(bodyId))
  return [
    ...rows,
    ...empty.map(({ unitId, unit, bodyId, body, kind, stationed }): FigureRow => {
      const holder = { unitId, unit, bodyId, body, bodyKind: kind, stationed }
      return { ...holder, key: `${unitId}/${bodyId}`, postType: null, figures: null, leaves: [] }
    }),
  ]
}

/** Of several units: each by type, with its bodies but those stationed there (派驻). */
export function rowsByUnit(leaves: readonly OverviewRow[]): FigureRow[] {
  const counted = leaves.filter(({ stationed }) => !stationed)
  const groups = groupBy(counted, ({ unitId, postType }) => `${unitId}/${postType}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [rowOf({ ...first, bodyId: null, body: null, bodyKind: null }, group)]
  })
}

function rowOf(leaf: OverviewRow, leaves: readonly OverviewRow[]): FigureRow {
  const { unitId, unit, bodyId, body, bodyKind, stationed, postType } = leaf
  const key = `${unitId}/${bodyId ?? ''}/${postType}`
  return {
    key,
    unitId,
    unit,
    bodyId,
    body,
    bodyKind,
    stationed,
    postType,
    figures: sumFigures(leaves),
    leaves,
  }
}

/** The sum under the table: types of the vacancy sum, without what is stationed. */
export function totalOf(rows: readonly FigureRow[]): FigureSums {
  return sumFigures(
    rows.flatMap(({ figures, postType, stationed }) =>
      figures === null || postType === null || stationed || !countsInVacancy(postType) ? [] : [figures],
    ),
  )
}
