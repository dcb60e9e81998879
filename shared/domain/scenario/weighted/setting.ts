// What all parts of a weighted step know while it runs.
import type { Method } from '../../apportion/problem.ts'
import type { TieFields } from '../document.ts'
import type { InfeasibleCode, InfeasibleRun } from '../outcome.ts'
import type { TieOrder } from '../ranking.ts'
import type { ValueTable } from '../value-table.ts'
import type { Limits } from './limits.ts'

/** Method where the document names none: neither paradox nor broken quota was found with it at this size. */
export const DEFAULT_METHOD = 'webster'

export interface Setting {
  readonly step: TieFields & { readonly id: string }
  /** Path of the step in the document. */
  readonly field: string
  readonly method: Method
  readonly table: ValueTable
  readonly order: TieOrder
  readonly limits: Limits
  /** Fields of the bands that take posts out of this step's pools. */
  readonly chargedBy: readonly string[]
  /** What a holder of the table is called in results. */
  readonly keyOf: (holder: number) => string
}

/** Who shares what: one pool with its members, as indices into the table's holders. */
export interface Group {
  readonly key: string
  readonly members: readonly number[]
  readonly pool: number
  /** What bands took from it before. */
  readonly charged: number
  /** False for a county that the document names no pool for: it gets none, whatever the floors. */
  readonly isNamed: boolean
  /** Field of the document that the pool stands in. */
  readonly field: string
}

export interface Contradiction {
  readonly code: InfeasibleCode
  readonly members: readonly number[]
  readonly need: number
  readonly most: number
  /** Fields of the document that cannot hold together. */
  readonly conditions: readonly string[]
}

/** The infeasible run that a contradiction in a group means. */
export function infeasible(setting: Setting, group: string, why: Contradiction): InfeasibleRun {
  return {
    status: 'infeasible',
    code: why.code,
    step: setting.step.id,
    group,
    units: why.members.map(setting.keyOf),
    need: why.need,
    most: why.most,
    conditions: why.conditions,
  }
}
