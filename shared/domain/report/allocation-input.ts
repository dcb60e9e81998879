// What the allocation table is built from: a scenario, the rows of its run, and the words to print.
import type { Indicator } from '../region/indicator.ts'
import type { UnitKind } from '../region/region.ts'
import type { ScenarioDocument } from '../scenario/document.ts'
import type { AllocationLabels } from './allocation-labels.ts'

/** A unit of a run, with its county's name and its class where it has one. */
export interface AllocationRow {
  /** Code, or the name where the unit has none. */
  readonly key: string
  readonly name: string
  readonly county: string
  readonly countyName: string
  readonly kind: UnitKind
  readonly class?: string | null | undefined
  readonly total: number
  /** Posts by step id. */
  readonly parts: Readonly<Record<string, number>>
  /** Posts by pool. */
  readonly funding: Readonly<Record<string, number>>
  /** Exact decimals by indicator id. */
  readonly values: Readonly<Record<string, string>>
  /** Dates of those values, by indicator id; '' = undated. */
  readonly dates: Readonly<Record<string, string>>
}

export interface AllocationInput {
  readonly document: ScenarioDocument
  /** Name of the project's region, which the title opens with; null where it has none. */
  readonly region: string | null
  /** The document is not the stored scenario of its name: the table is no ground for signing, and says so. */
  readonly draft: boolean
  /** One county's part of the run: what is said of the whole is left out. */
  readonly isPart?: boolean | undefined
  /** In the order of the table. */
  readonly rows: readonly AllocationRow[]
  readonly indicators: readonly Pick<Indicator, 'id' | 'name' | 'measure'>[]
  readonly labels: AllocationLabels
  /** Names of the units of the scope's kinds that the scenario leaves out, in the order of the table. */
  readonly leftOut: readonly string[]
  /** The values are sample data: the table says so. */
  readonly sample: boolean
  /** Ties that mattered and were settled. */
  readonly settledTies: number
  /** Remarks by unit key. */
  readonly remarks?: Readonly<Record<string, string>> | undefined
  readonly trace: { readonly inputsDigest: string; readonly head: string }
}
