// What a template is: a reform as data, carried out by the commands that a user has, all in the one that makes the project.

import type { BodyKind } from '../region/body.ts'
import type { Indicator } from '../region/indicator.ts'
import type { Unit } from '../region/region.ts'
import type { RosterPerson } from '../roster/person.ts'
import type { ScenarioDocument } from '../scenario/document.ts'

/** What a template is fitted to. */
export interface Town {
  readonly region: { readonly code: string; readonly name: string } | null
  readonly units: readonly Unit[]
  /** Codes of the counties that have units, in order. */
  readonly counties: readonly string[]
}

/** Commands that a template may give. */
export const TEMPLATE_CALLS = [
  'ledger.book',
  'ledger.advance',
  'register.recordDuties',
  'register.second',
  'register.setUsePlan',
  'register.request',
  'register.stepRequest',
  'register.addFiling',
  'register.stepFiling',
  'register.askConsent',
  'register.answerConsent',
  'register.appoint',
  'register.assess',
  'register.setSetting',
  'rules.setOptions',
] as const
export type TemplateCall = (typeof TEMPLATE_CALLS)[number]

/** One command with its input, as the contract takes it; carried out in order. */
export interface TemplateEntry {
  readonly call: TemplateCall
  readonly input: object
}

/** A body that is there from the start, on every date; `unit` is a code. */
export interface TemplateBody {
  readonly unit: string
  readonly name: string
  readonly kind: BodyKind
}

export interface TemplateValue {
  readonly unit: string
  readonly indicator: string
  /** YYYY-MM-DD, or '' for a value without a date. */
  readonly date: string
  readonly value: string
}

/** Somebody of a roster; `unit` is a code, `body` a name. */
export interface TemplatePerson extends Omit<RosterPerson, 'unit' | 'body'> {
  readonly unit: string
  readonly body: string | null
}

export interface TemplateRoster {
  readonly date: string
  readonly file: string
  readonly people: readonly TemplatePerson[]
}

/** What a project starts with besides its units. */
export interface TemplateStart {
  readonly bodies: readonly TemplateBody[]
  readonly indicators: readonly Indicator[]
  readonly values: readonly TemplateValue[]
  readonly entries: readonly TemplateEntry[]
  readonly rosters: readonly TemplateRoster[]
}

export interface ReformTemplate {
  /** Code of the division where the reform was; taken where a project names none. */
  readonly region: string
  /** Brings figures that nobody published, so that the project holds sample values (示例). */
  readonly isSample: boolean
  /** Bundled workbook of sample values without which the scenarios don't run, or null. */
  readonly workbook: string | null
  readonly start: (town: Town) => TemplateStart
  /** The first is the one that the screen suggests. */
  readonly scenarios: (town: Town) => readonly ScenarioDocument[]
}

/** Nothing but the units. */
export const EMPTY_START: TemplateStart = { bodies: [], indicators: [], values: [], entries: [], rosters: [] }

/** Streets of a county, in the order of the list. */
export function streetsOf({ units }: Town, county: string): Unit[] {
  return units.filter((unit) => unit.kind === 'street' && unit.county === county)
}

/** Streets and towns, in the order of the list. */
export function streetsAndTownsOf(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => unit.kind === 'street' || unit.kind === 'town')
}
