// People counted somewhere else against the people on the books, as finely as both can be told apart.

import { EVERYWHERE } from '../../../store/queries/as-of/holders.ts'
import { overviewAt } from '../../../store/queries/overview.ts'
import { namesOn } from '../../../store/queries/register/names.ts'
import { type Books, type Check, type FoundDifference, LEDGER, type Outcome, outcomeOf } from './outcome.ts'

export interface Count {
  readonly unit: number
  readonly body: number | null
  /** '' where it is not said. */
  readonly postType: string
  readonly people: number
  /** Where the first of them stands; '' for the books themselves. */
  readonly cell: string
}

/** What of a unit's people the other side tells. */
interface Grain {
  readonly bodies: boolean
  readonly types: boolean
}

/** Only of units that are counted: a list of some units says nothing of the others. */
export function againstLedger(
  { db, asOf }: Books,
  check: Check,
  source: string,
  counted: readonly Count[],
): Outcome {
  const grains = grainsOf(counted)
  const left = summed(counted, grains)
  const held = overviewAt(db, asOf, EVERYWHERE)
    .rows.filter(({ filled }) => filled > 0)
    .map(({ unitId, bodyId, postType, filled }) => ({
      unit: unitId,
      body: bodyId,
      postType,
      people: filled,
      cell: '',
    }))
  const right = summed(held, grains)
  const names = namesOn(db, asOf)
  const keys = new Set([...left.keys(), ...right.keys()])
  const differences = [...keys].flatMap((key): FoundDifference[] => {
    const one = left.get(key)
    const other = right.get(key)
    const people = one?.people ?? 0
    const filled = other?.people ?? 0
    const count = one ?? other
    if (count === undefined || people === filled) return []
    const { unit, body } = names.of(count)
    const field = `filled.${count.postType === '' ? 'total' : count.postType}`
    const place = [unit, body, count.postType].filter((part) => part !== null && part !== '').join(' ')
    const cell = one === undefined || one.cell === '' ? place : one.cell
    return [
      {
        check,
        unit,
        body,
        field,
        left: { source, cell, value: String(people) },
        right: { source: LEDGER, cell: place, value: String(filled) },
      },
    ]
  })
  return outcomeOf(check, source, keys.size, differences)
}

/** A payroll often names neither body nor post type: then only what it does tell is compared. */
function grainsOf(counted: readonly Count[]): Map<number, Grain> {
  const grains = new Map<number, Grain>()
  for (const { unit, body, postType } of counted) {
    const known = grains.get(unit) ?? { bodies: false, types: true }
    grains.set(unit, { bodies: known.bodies || body !== null, types: known.types && postType !== '' })
  }
  return grains
}

function summed(counts: readonly Count[], grains: ReadonlyMap<number, Grain>): Map<string, Count> {
  const sums = new Map<string, Count>()
  for (const count of counts) {
    const grain = grains.get(count.unit)
    if (grain === undefined) continue
    const body = grain.bodies ? count.body : null
    const postType = grain.types ? count.postType : ''
    const key = `${count.unit}/${body ?? ''} ${postType}`
    const known = sums.get(key)
    const people = count.people + (known?.people ?? 0)
    sums.set(key, { unit: count.unit, body, postType, people, cell: known?.cell ?? count.cell })
  }
  return sums
}
