// Places in a group (best first, equals take the better place) and the order in which equal claims fall.
import { compareText, compareUnits } from '../region/region.ts'
import type { TieFields } from './document.ts'
import { unitKey } from './inputs.ts'
import { sha256 } from './sha256.ts'
import type { Holder, ValueTable } from './value-table.ts'

/** Places of the members by `compare` (best first): equals share the better place (1, 2, 2, 4). */
export function placesOf(count: number, compare: (a: number, b: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index).toSorted(compare)
  const places = new Array<number>(count).fill(0)
  order.forEach((index, position) => {
    const before = order[position - 1]
    const isEqual = before !== undefined && compare(before, index) === 0
    places[index] = isEqual ? (places[before] as number) : position + 1
  })
  return places
}

/** An order of equal claims: compares two holders, and names what told them apart. */
export interface TieOrder {
  /** Negative if `a` goes first; 0 if the rule does not tell them apart. */
  readonly compare: (a: number, b: number) => number
  /** The indicator, `code` or `lots:SEED` that tells two holders apart; null if none does. */
  readonly settledBy: (a: number, b: number) => string | null
}

/** What `settledBy` begins with where lots were drawn; the seed follows. */
export const LOTS = 'lots:'

interface TieKey {
  readonly name: string
  readonly compare: (a: number, b: number) => number
}

/**
 * The order that a step's tie rule gives; without a rule every pair is equal. Throws INDICATOR_UNKNOWN, and on comparing
 * INDICATOR_MISSING, INDICATOR_NEGATIVE.
 */
export function tieOrderOf(
  table: ValueTable,
  step: TieFields & { readonly id: string },
  field: string,
): TieOrder {
  const keys = keysOf(table, step, field)
  return {
    compare: (a, b) => {
      for (const { compare } of keys) {
        const answer = compare(a, b)
        if (answer !== 0) return answer
      }
      return 0
    },
    settledBy: (a, b) => keys.find(({ compare }) => compare(a, b) !== 0)?.name ?? null,
  }
}

function keysOf(table: ValueTable, step: TieFields & { readonly id: string }, field: string): TieKey[] {
  if (step.ties === undefined) return []
  if (step.ties === 'lots') return [lots(table, step.id, step.seed ?? ''), byCode(table)]
  return step.ties.by.map((key) =>
    key === 'code' ? byCode(table) : byIndicator(table, key, `${field}.ties`),
  )
}

function byCode({ holders, inCodeOrder }: ValueTable): TieKey {
  return {
    name: 'code',
    compare: inCodeOrder
      ? (a, b) => a - b
      : (a, b) => compareUnits(holders[a] as Holder, holders[b] as Holder),
  }
}

function byIndicator(table: ValueTable, indicator: string, field: string): TieKey {
  const asked = { indicator, field }
  const column = table.column(asked)
  const sign = column.lowIsBest ? 1 : -1
  return {
    name: indicator,
    compare: (a, b) => {
      if (!column.isUsable(a) || !column.isUsable(b)) table.checked(asked, [a, b])
      return sign * column.compare(a, b)
    },
  }
}

/** The lot of each holder, drawn when first asked for; the smallest wins. */
function lots({ holders }: ValueTable, step: string, seed: string): TieKey {
  const drawn = new Map<number, string>()
  const lot = (holder: number) => {
    const known = drawn.get(holder) ?? lotOf(seed, step, unitKey(holders[holder] as Holder))
    drawn.set(holder, known)
    return known
  }
  return { name: `${LOTS}${seed}`, compare: (a, b) => compareText(lot(a), lot(b)) }
}

/** The lot that a seed gives a unit (a county) in a step: SHA-256 of the three, one a line, in UTF-8. The smallest goes first. */
export function lotOf(seed: string, step: string, key: string): string {
  return sha256(`${seed}\n${step}\n${key}`)
}
