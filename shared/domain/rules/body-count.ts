// R9: seven bodies as a rule, nine at most; every duty has a named lead body.
import type { DutyEntry, RuleUnit } from './establishment.ts'
import { isInScope } from './kinds/limit.ts'
import { checkRegister, notRecorded, type Rule, type RuleHit, type RuleParameters } from './rule.ts'
import { XUZHOU_2020 } from './sources.zh-CN.ts'

/** Kinds that the limit counts: nameplates, dispatched and statutory bodies are listed but never counted. */
const COUNTED = ['internal', 'institution']

export const bodyCountXuzhou: Rule = {
  code: 'R9',
  pack: 'xuzhou-2020',
  basis: { document: XUZHOU_2020.document, article: XUZHOU_2020.bodies },
  confidence: 'A',
  parameters: { usual: 7, most: 9 },
  check: ({ establishment }, parameters) => {
    const units = establishment.units.filter((unit) =>
      isInScope(unit, { unitKinds: ['street', 'town', 'township'] }),
    )
    const without = units.filter((unit) => unit.bodies.length === 0).length
    return [
      ...units.flatMap((unit) => countHits(unit, parameters)),
      ...(without === 0 ? [] : [notRecorded('bodies', without)]),
      ...checkRegister(establishment.registers.duties, 'duties', leadHits),
    ]
  },
}

function countHits(unit: RuleUnit, { usual = 7, most = 9 }: RuleParameters): RuleHit[] {
  const value = unit.bodies.filter((body) => COUNTED.includes(body.kind)).length
  if (value === 0 || value === usual) return []
  const common = { unit: unit.key, value, params: { name: unit.name, value, usual, most } }
  if (value > most) return [{ ...common, limit: most, severity: 'error', message: 'aboveMost' }]
  if (value > usual) return [{ ...common, limit: usual, severity: 'warning', message: 'aboveUsual' }]
  return [{ ...common, limit: usual, severity: 'info', message: 'belowUsual' }]
}

function leadHits({ name, unit, unitName, leads }: DutyEntry): RuleHit[] {
  if (leads.length === 1) return []
  const params = { duty: name, name: unitName, leads: leads.join(', ') }
  const message = leads.length === 0 ? 'noLead' : 'severalLeads'
  return [{ unit, subject: name, value: leads.length, limit: 1, severity: 'error', message, params }]
}
