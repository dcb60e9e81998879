// What a run is computed from: the document and one snapshot of the project, nothing else.
import type { PostType } from '../quota/post-type.ts'
import type { Indicator } from '../region/indicator.ts'
import type { UnitKind } from '../region/region.ts'
import type { ScenarioDocument } from './document.ts'

/** Exact decimal text by indicator: the latest value dated on or before asOf, else the undated one. */
export type IndicatorTexts = Readonly<Record<string, string>>

export interface ScenarioBody {
  readonly name: string
  readonly kind: string
  /** What it is there for, where that was recorded; `functionTotals` go by it. */
  readonly function: string | null
  /** 派驻: its posts stay with its department. */
  readonly stationed?: boolean
  readonly values: IndicatorTexts
}

/** Whether a body may have posts of its unit: not a nameplate, not stationed there by another. */
export function takesPosts({ kind, stationed }: Pick<ScenarioBody, 'kind' | 'stationed'>): boolean {
  return kind !== 'nameplate' && stationed !== true
}

export interface ScenarioUnit {
  readonly code: string | null
  readonly name: string
  readonly county: string
  readonly kind: UnitKind
  readonly class: string | null
  readonly values: IndicatorTexts
  /** Dates of those values, by indicator; '' = undated. */
  readonly dates: Readonly<Record<string, string>>
  /** In the order in which they were recorded. */
  readonly bodies: readonly ScenarioBody[]
}

/** What the ledger says of one unit and post type at asOf. */
export interface UnitBalance {
  readonly quota: number
  readonly filled: number
  readonly usableVacancy: number
}

export type UnitBalances = Readonly<Partial<Record<PostType, UnitBalance>>>

/** A unit that a `source` step names, in scope or not. */
export interface GivingUnit {
  /** Key of its balances. */
  readonly key: string
  readonly name: string
  readonly county: string
}

/** What the documents that adopted the scenario itself moved by asOf: a run sets it off before it looks at the pools. */
export interface OwnBooking {
  readonly documents: readonly { readonly number: string; readonly date: string }[]
  /** Posts of the parts that wait for their document. */
  readonly open: number
  /** Taken out of `city` and `county:CODE` on balance, by type. */
  readonly drawn: ReadonlyMap<string, Readonly<Partial<Record<PostType, number>>>>
  /** Brought to units on balance, by unit key and type. */
  readonly brought: ReadonlyMap<string, Readonly<Partial<Record<PostType, number>>>>
  /** The part of it that went to bodies, by body key and type. */
  readonly broughtToBodies: ReadonlyMap<string, Readonly<Partial<Record<PostType, number>>>>
}

export interface ScenarioInputs {
  readonly document: ScenarioDocument
  /** Units in scope, in code order. */
  readonly units: readonly ScenarioUnit[]
  /** Names of all counties of the project, by code. */
  readonly counties: ReadonlyMap<string, string>
  /** Values recorded for counties themselves, by code. */
  readonly countyValues: ReadonlyMap<string, IndicatorTexts>
  readonly indicators: ReadonlyMap<string, Indicator>
  /** By unit key: units in scope and givers. A unit that is missing has no posts. */
  readonly balances: ReadonlyMap<string, UnitBalances>
  /** Posts in `city` and `county:CODE` by type; null where no pool was ever booked. */
  readonly pools: ReadonlyMap<string, Readonly<Partial<Record<PostType, number>>>> | null
  /** Units that `source` steps name, by the name written there. */
  readonly givers: ReadonlyMap<string, GivingUnit>
  /** Null, or absent, for a scenario that no document booked. */
  readonly own?: OwnBooking | null
}

/** What stands for a unit in results: its code, or its name where it has none. */
export function unitKey(unit: { readonly code: string | null; readonly name: string }): string {
  return unit.code ?? unit.name
}

/** What stands for a body: its unit's key and its name, as accounts of the ledger are written. */
export function bodyKey(unit: { readonly code: string | null; readonly name: string }, body: string): string {
  return `${unitKey(unit)}/${body}`
}
