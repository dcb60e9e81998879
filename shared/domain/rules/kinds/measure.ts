// What a limit counts in a unit: bodies, posts, people, leaders, or the value of an indicator.
import { isRationalText, parseRational, type Rational, rational } from '../../apportion/rational.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { BodyKind } from '../../region/body.ts'
import { type Establishment, isBooked, postsOf, type RuleUnit } from '../establishment.ts'

export type Measure =
  | { readonly of: 'bodies'; readonly kinds: readonly BodyKind[] }
  | { readonly of: 'quota' | 'filled' | 'vacant'; readonly types: readonly PostType[] }
  | { readonly of: 'indicator'; readonly indicator: string }
  | { readonly of: 'leaders'; readonly group: 'leading' | 'section'; readonly count: 'approved' | 'filled' }

/** The indicators whose values these measures are. */
export function indicatorsOf(...measures: readonly Measure[]): string[] {
  return measures.flatMap((asked) => (asked.of === 'indicator' ? [asked.indicator] : []))
}

/** The exact number, or null where the project does not record what it takes. */
export function measure(unit: RuleUnit, asked: Measure, establishment: Establishment): Rational | null {
  if (asked.of !== 'indicator') {
    const count = counted(unit, asked, establishment)
    return count === null ? null : rational(count)
  }
  const text = unit.values[asked.indicator]
  return text === undefined || !isRationalText(text) ? null : parseRational(text)
}

type Counted = Exclude<Measure, { readonly of: 'indicator' }>

function counted(unit: RuleUnit, asked: Counted, { hasLedger }: Establishment): number | null {
  switch (asked.of) {
    case 'bodies':
      if (unit.bodies.length === 0) return null
      return unit.bodies.filter(({ kind }) => asked.kinds.includes(kind)).length
    case 'leaders': {
      const { leaders } = unit
      if (leaders === null) return null
      // The leading group of a body is the body's own.
      const own = leaders.filter(
        ({ group, body }) => group === asked.group && (group === 'section' || body === null),
      )
      return own.reduce((sum, leader) => sum + leader[asked.count], 0)
    }
    case 'vacant':
      if (!hasLedger || !isBooked(unit, asked.types)) return null
      return postsOf(unit.quota, asked.types) - postsOf(unit.filled, asked.types)
    default:
      return hasLedger && isBooked(unit, asked.types) ? postsOf(unit[asked.of], asked.types) : null
  }
}

/** What is missing where `measure` answers null, as a word for the locale. */
export function missingOf({ of }: Measure): 'bodies' | 'leaders' | 'ledger' | 'values' {
  if (of === 'indicator') return 'values'
  return of === 'bodies' || of === 'leaders' ? of : 'ledger'
}
