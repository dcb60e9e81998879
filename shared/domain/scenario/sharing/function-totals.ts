// Bodies under both margins: each unit's posts, and each function's posts over all units.

import { biproportional } from '../../apportion/matrix/biproportional.ts'
import type { MatrixTie } from '../../apportion/matrix/problem.ts'
import { isDivisorMethod } from '../../apportion/methods/signposts.ts'
import { rational, zeroQ } from '../../apportion/rational.ts'
import type { SettledTie } from '../outcome.ts'
import type { BodyShares, Portion } from '../trace.ts'
import { infeasible } from '../weighted/setting.ts'
import { share } from '../weighted/share.ts'
import type { Failed } from '../weighted/share-group.ts'
import { type BodiesAnswer, type BodiesSetting, groupOf, type Parcel, RECORDED } from './parcel.ts'

/** The bodies of a parcel, by function: places among its members. */
type ByFunction = readonly (readonly number[])[]

/**
 * Shares all parcels so that every unit and every function gets its total (biproportional apportionment over units and
 * functions; several bodies of one function share their cell). A body whose function has no total gets nothing.
 */
export function shareByFunction(
  setting: BodiesSetting,
  parcels: readonly Parcel[],
  totals: Readonly<Record<string, number>>,
): BodiesAnswer | Failed {
  const { method, limits, field, places } = setting
  if (!isDivisorMethod(method)) throw new Error('the method was checked before')
  const functions = Object.keys(totals)
  const { cells, matrix, mins, maxs } = tablesOf(setting, parcels, functions)
  const answer = biproportional({
    method,
    matrix,
    rowTotals: parcels.map(({ posts }) => posts),
    colTotals: functions.map((name) => totals[name] ?? 0),
    cellMins: mins.map((row) => row.map((min) => min ?? 0)),
    ...(maxs === null ? {} : { cellMaxs: maxs }),
  })
  if (answer.status === 'infeasible') {
    const { code, detail } = answer
    return infeasible(setting, 'all', {
      code: code === 'CUT' ? 'CONDITIONS_CLASH' : code,
      members: [],
      need: detail.need,
      most: detail.most,
      conditions: [
        `${field}.functionTotals`,
        ...[...limits.minFields, ...limits.maxFields].map((limit) => limit.field),
      ],
    })
  }
  const cellTie = answer.tie && tieOf(setting, parcels, functions, answer.tie)
  const ties = cellTie === null ? [] : [cellTie]
  const shares: BodyShares[] = []
  for (const [row, parcel] of parcels.entries()) {
    const own = splitCells(setting, parcel, cells[row] as ByFunction, answer.seats[row] as number[])
    if ('status' in own) return own
    ties.push(...own.ties)
    shares.push({
      group: { ...groupTrace(setting, parcel), portions: own.portions },
      names: parcel.members.map((at) => places[at]?.body.name ?? ''),
      posts: own.posts,
      cellTie,
      functions: functions.map((name, column) => ({
        name,
        posts: answer.seats[row]?.[column] ?? 0,
        total: totals[name] ?? 0,
        score: matrix[row]?.[column] ?? zeroQ,
        min: mins[row]?.[column] ?? 0,
        max: maxs?.[row]?.[column] ?? null,
        divisors: () => {
          const found = answer.divisors()
          const [own, all] = [found?.rows[row], found?.cols[column]]
          return own === undefined || all === undefined ? null : ([own, all] as const)
        },
      })),
    })
  }
  return { shares, ties }
}

/** Bodies, scores, floors and caps by parcel and function. */
function tablesOf(
  { places, limits }: BodiesSetting,
  parcels: readonly Parcel[],
  functions: readonly string[],
) {
  const cells = parcels.map(
    ({ members }): ByFunction =>
      functions.map((name) =>
        members.flatMap((at, member) => (places[at]?.body.function === name ? [member] : [])),
      ),
  )
  const limit = (list: readonly (number | null)[] | null, { members }: Parcel, cell: readonly number[]) =>
    cell.reduce<number | null>((sum, member) => {
      const own = list?.[members[member] as number] ?? null
      return sum === null || own === null ? null : sum + own
    }, 0)
  const table = (of: (parcel: Parcel, cell: readonly number[]) => number | null) =>
    parcels.map((parcel, row) => (cells[row] as ByFunction).map((cell) => of(parcel, cell)))
  const matrix = parcels.map(({ scores }, row) =>
    (cells[row] as ByFunction).map((cell) =>
      rational(
        cell.reduce((sum, member) => sum + scores.numerators.at(member), 0n),
        scores.denominator,
      ),
    ),
  )
  const mins = table((parcel, cell) => limit(limits.mins, parcel, cell))
  const maxs = limits.maxs && table((parcel, cell) => limit(limits.maxs, parcel, cell))
  return { cells, matrix, mins, maxs }
}

function groupTrace(setting: BodiesSetting, parcel: Parcel) {
  const { key, members, pool, charged } = groupOf(setting, parcel)
  return { key, members, pool, charged, scores: parcel.scores }
}

/** Posts by member: each function's posts to its only body, or shared among several (then with how). */
function splitCells(
  setting: BodiesSetting,
  parcel: Parcel,
  cells: ByFunction,
  seats: readonly number[],
): { posts: number[]; ties: SettledTie[]; portions: Portion[] } | Failed {
  const group = groupOf(setting, parcel)
  const posts = parcel.members.map(() => 0)
  const ties: SettledTie[] = []
  const portions: Portion[] = []
  for (const [column, members] of cells.entries()) {
    if (members.length === 0) continue
    const fields = [`${setting.field}.functionTotals`]
    const task = { group, scores: parcel.scores, members, seats: seats[column] ?? 0, name: group.key, fields }
    const answer = share(setting, task)
    if ('status' in answer) return answer
    if (answer.tie !== null) ties.push(answer.tie)
    if (members.length > 1) portions.push({ members, seats: seats[column] ?? 0, held: null, answer })
    members.forEach((member, at) => {
      posts[member] = answer.posts[at] ?? 0
    })
  }
  return { posts, ties, portions }
}

/** Tied cells as one tie: the largest matrix, units in code order and functions as written, is the one taken. */
function tieOf(
  setting: BodiesSetting,
  parcels: readonly Parcel[],
  functions: readonly string[],
  { cells, won }: MatrixTie,
): SettledTie {
  const key = (row: number) => groupOf(setting, parcels[row] as Parcel).key
  const units = [...new Set(cells.map(([row]) => row))].map(key)
  const gainedIn = won.map(([row, at]) => ({ unit: key(row), column: functions[at] as string }))
  return { step: setting.step.id, group: 'all', units, gainedIn, posts: won.length, settledBy: RECORDED }
}
