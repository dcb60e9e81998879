// Rules that name the bodies a unit must have: each named one present, and so many more at most.
import type { BodyKind } from '../../region/body.ts'
import type { UnitKind } from '../../region/region.ts'
import type { RuleUnit } from '../establishment.ts'
import { notRecorded, type Rule, type RuleHit } from '../rule.ts'
import { isInScope, limitHits } from './limit.ts'

export interface NamedBodies extends Pick<Rule, 'code' | 'pack' | 'basis' | 'confidence' | 'parameters'> {
  /** Kinds that count. */
  readonly kinds: readonly BodyKind[]
  readonly unitKinds: readonly UnitKind[]
  /** Words that one body's name each must hold. */
  readonly required: readonly string[]
  /** Whether a missing one is an error or a warning. */
  readonly missing: 'error' | 'warning'
}

/** Checks the number of bodies against `least`, `most` … and that each required one is there. */
export function namedBodies({ kinds, unitKinds, required, missing, ...head }: NamedBodies): Rule {
  const check: Rule['check'] = ({ establishment }, parameters) => {
    const units = establishment.units.filter((unit) => isInScope(unit, { unitKinds }))
    const known = units.filter((unit) => unit.bodies.length > 0)
    const hits = known.flatMap((unit) => {
      const counted = unit.bodies.filter(({ kind }) => kinds.includes(kind))
      return [
        ...limitHits(unit, null, counted.length, parameters),
        ...required.flatMap((word) =>
          counted.some(({ name }) => name.includes(word)) ? [] : [missingBody(unit, word, missing)],
        ),
      ]
    })
    const unknown = units.length - known.length
    return unknown === 0 ? hits : [...hits, notRecorded('bodies', unknown)]
  }
  return { ...head, check }
}

function missingBody(unit: RuleUnit, body: string, severity: 'error' | 'warning'): RuleHit {
  const params = { name: unit.name, body }
  return { unit: unit.key, body, value: null, limit: null, severity, message: 'bodyMissing', params }
}
