// The divisor methods by name.
import type { Signpost } from '../engine/signpost.ts'
import { adams } from './adams.ts'
import { dean } from './dean.ts'
import { hill } from './hill.ts'
import { jefferson } from './jefferson.ts'
import { modifiedSainteLague } from './modified-sainte-lague.ts'
import { webster } from './webster.ts'

export const signposts = {
  jefferson,
  webster,
  hill,
  adams,
  dean,
  modified_sainte_lague: modifiedSainteLague,
} as const satisfies Record<string, Signpost>

export type DivisorMethodName = keyof typeof signposts

export function isDivisorMethod(method: string): method is DivisorMethodName {
  return Object.hasOwn(signposts, method)
}
