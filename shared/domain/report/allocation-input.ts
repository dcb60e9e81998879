// What the allocation table is built from: a scenario, the rows of its run, and the words to print.
import type { Indicator } from '../region/indicator.ts'
import type { ScenarioDocument } from '../scenario/document.ts'
import type { AllocationLabels } from './allocation-labels.ts'

/** A unit of a run, with its county's name and its class where it has one. */
export interface AllocationRow {
  /** Code, or the name where the unit has none. */
  readonly key: string
  readonly name: string
  readonly county: string
  readonly countyName: string
  readonly class?: string | null | undefined
  readonly total: number
  /** Posts by step id. */
  readonly parts: Readonly<Record<string, number>>
  /** Posts by pool. */
  readonly funding: Readonly<Record<string, number>>
  /** Exact decimals by indicator id. */
  readonly values: Readonly<Record<string, string>>
}

export interface AllocationInput {
  readonly document: ScenarioDocument
  /** In the order of the table. */
  readonly rows: readonly AllocationRow[]
  readonly indicators: readonly Pick<Indicator, 'id' | 'name' | 'measure'>[]
  readonly labels: AllocationLabels
  /** The values are sample data: the table says so. */
  readonly sample: boolean
  /** Ties that mattered and were settled. */
  readonly settledTies: number
  /** Remarks by unit key. */
  readonly remarks?: Readonly<Record<string, string>> | undefined
  readonly trace: { readonly inputsDigest: string; readonly head: string }
}
