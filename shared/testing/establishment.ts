// Made-up establishments for tests of rules: say what matters, the rest is plain.
import { ALL_RULES } from '#shared/domain/rules/all-rules'
import { findingsOf, type RuleSettings } from '#shared/domain/rules/check'
import {
  type Establishment,
  NO_REGISTERS,
  type Registers,
  type RuleBody,
  type RuleUnit,
} from '#shared/domain/rules/establishment'
import { OWN_PACK } from '#shared/domain/rules/own-rule'

/** A street without posts, bodies or leaders unless `more` says so. */
export function ruleUnit(name: string, more: Partial<RuleUnit> = {}): RuleUnit {
  return {
    key: name,
    name,
    county: '999901',
    kind: 'street',
    class: null,
    nature: null,
    values: {},
    quota: {},
    filled: {},
    bodies: [],
    leaders: null,
    ...more,
  }
}

export function ruleBody(name: string, more: Partial<RuleBody> = {}): RuleBody {
  return { name, kind: 'internal', nature: null, regime: null, quota: {}, filled: {}, ...more }
}

/** These units on 2020-09-01, with a ledger, and no register but those given. */
export function establishmentOf(
  units: readonly RuleUnit[],
  registers: Partial<Registers> = {},
  more: Partial<Establishment> = {},
): Establishment {
  return {
    asOf: '2020-09-01',
    units,
    counties: new Map([['999901', 'county']]),
    hasLedger: true,
    combinedUse: false,
    registers: { ...NO_REGISTERS, ...registers },
    ...more,
  }
}

/** What a rule says of it, as "error aboveMost 10 9". Units have the values of those indicators alone that it names. */
export function said(code: string, whole: Establishment, settings?: RuleSettings): string[] {
  const rule = [...ALL_RULES, ...(settings?.own ?? [])].find((one) => one.code === code)
  const { pack = OWN_PACK, indicators = [] } = rule ?? {}
  const units = whole.units.map((unit) => ({ ...unit, values: picked(unit.values, indicators) }))
  return findingsOf([pack], { establishment: { ...whole, units }, run: null }, settings)
    .filter((finding) => finding.rule === code)
    .map(({ severity, message, value, limit, body }) =>
      [severity, message, value, limit, body].filter((part) => part !== null).join(' '),
    )
}

function picked(values: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
}
