// Inputs drawn from the schemas of a contract: shaped as they ask, filled from a pool of words that a project knows.
import type { z } from 'zod'

/** What zod keeps of a schema; only the parts that are walked. */
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
}

export const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T
export const chance = (share: number) => Math.random() < share

const MOST_DEEP = 7
const OPTIONAL = ['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'nonoptional']

/** A value of the schema's shape, if not always a valid one: texts come from `words`, by the name of the field. */
export function sketch(schema: z.ZodType, words: (field: string) => string, field = '', depth = 0): unknown {
  const def = schema._zod.def as unknown as Def
  const inside = (inner: z.ZodType | undefined, name = field) =>
    inner === undefined || depth > MOST_DEEP ? null : sketch(inner, words, name, depth + 1)
  if (OPTIONAL.includes(def.type)) {
    if (def.type === 'nullable' && chance(0.4)) return null
    return def.type !== 'nullable' && chance(0.4) ? undefined : inside(def.innerType)
  }
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .map(([name, inner]) => [name, inside(inner, name)] as const)
          .filter(([, value]) => value !== undefined),
      )
    case 'array':
      return Array.from({ length: pick([0, 1, 1, 2, 3]) }, () => inside(def.element))
    case 'tuple':
      return (def.items ?? []).map((item) => inside(item))
    case 'record':
      return Object.fromEntries(
        Array.from({ length: pick([0, 1, 2]) }, () => [String(inside(def.keyType)), inside(def.valueType)]),
      )
    case 'union':
      return inside(pick(def.options ?? []))
    case 'lazy':
      return inside(def.getter?.())
    case 'pipe':
      return inside(def.in)
    default:
      return plain(def, words(field))
  }
}

function plain(def: Def, word: string): unknown {
  switch (def.type) {
    case 'enum':
      return pick(Object.values(def.entries ?? {}))
    case 'literal':
      return pick(def.values ?? [])
    case 'number':
      return pick([0, 1, 2, 3, 5, 10, 50, 2020, 0.5])
    case 'boolean':
      return chance(0.5)
    default:
      return word
  }
}
