// Indicator values of the units of a group, read exactly; what is missing or negative is refused by name.
import { parseRational, type Rational, signQ } from '../apportion/rational.ts'
import { Refusal } from '../refusal.ts'
import type { ScenarioInputs, ScenarioUnit } from './inputs.ts'

/** Where a value is asked for: the field of the document, for messages. */
export interface Asked {
  readonly indicator: string
  readonly field: string
  readonly asOf: string
}

export function askedOf(inputs: ScenarioInputs, indicator: string, field: string): Asked {
  return { indicator, field, asOf: inputs.document.asOf }
}

/** Throws INDICATOR_UNKNOWN for an indicator that the project does not have. */
export function assertIndicator(inputs: ScenarioInputs, asked: Asked): void {
  if (inputs.indicators.has(asked.indicator)) return
  throw new Refusal('INDICATOR_UNKNOWN', { indicator: asked.indicator }, asked.field)
}

/** True where a small value is good. */
export function isLowBest(inputs: ScenarioInputs, indicator: string): boolean {
  return inputs.indicators.get(indicator)?.better === 'low'
}

/** The value of a unit, or null where it has none. Throws INDICATOR_NEGATIVE. */
export function givenValue(unit: ScenarioUnit, asked: Asked): Rational | null {
  if (!Object.hasOwn(unit.values, asked.indicator)) return null
  const text = unit.values[asked.indicator] as string
  const value = parseRational(text)
  if (signQ(value) < 0) {
    throw new Refusal('INDICATOR_NEGATIVE', { ...place(unit, asked), value: text }, asked.field)
  }
  return value
}

/** The value of a unit. Throws INDICATOR_MISSING. */
export function requiredValue(unit: ScenarioUnit, asked: Asked): Rational {
  const value = givenValue(unit, asked)
  if (value === null) {
    throw new Refusal('INDICATOR_MISSING', { ...place(unit, asked), asOf: asked.asOf }, asked.field)
  }
  return value
}

function place(unit: ScenarioUnit, asked: Asked): { unit: string; indicator: string } {
  const named = unit.code === null ? unit.name : `${unit.name} ${unit.code}`
  return { unit: named, indicator: asked.indicator }
}
