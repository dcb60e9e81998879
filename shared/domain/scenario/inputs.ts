// What a run is computed from: the document and one snapshot of the project, nothing else.
import type { Indicator } from '../region/indicator.ts'
import type { UnitKind } from '../region/region.ts'
import type { ScenarioDocument } from './document.ts'

export interface ScenarioUnit {
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly class: string | null
  /** The value that the run uses of each indicator (the latest dated on or before asOf), exact decimal text. */
  readonly values: Readonly<Record<string, string>>
  /** Dates of those values, by indicator; '' = undated. */
  readonly dates: Readonly<Record<string, string>>
  /** Bodies that rules count, by kind. */
  readonly bodies: readonly { readonly name: string; readonly kind: string }[]
}

export interface ScenarioInputs {
  readonly document: ScenarioDocument
  /** Units in scope, in code order. */
  readonly units: readonly ScenarioUnit[]
  /** Names of all counties of the project, by code. */
  readonly counties: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, Indicator>
}

/** What stands for a unit in results: its code, or its name where it has none. */
export function unitKey(unit: { readonly code: string | null; readonly name: string }): string {
  return unit.code ?? unit.name
}
