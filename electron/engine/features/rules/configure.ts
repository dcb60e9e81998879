// Switches a rule and sets its parameters, each against what is published.
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type { ConfigureRule } from '#shared/contract/rules'
import { ALL_RULES } from '#shared/domain/rules/all-rules'
import { areParametersInOrder } from '#shared/domain/rules/kinds/limit'
import { ownRule } from '#shared/domain/rules/own-rule'
import type { Rule, RuleParameters } from '#shared/domain/rules/rule'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { ownRules } from '../../store/queries/rules.ts'
import { settingOf } from '../../store/queries/settings.ts'
import { setSetting } from '../../store/tables/setting.ts'

/** Throws RULE_UNKNOWN, RULE_PARAMETER_UNKNOWN, RULE_PARAMETERS_CROSS. */
export function configure(db: WriteDb, { code, on, parameters }: z.output<typeof ConfigureRule>): void {
  const rule = ruleOf(db, code)
  if (on !== undefined) {
    const off = settingOf<string[]>(db, 'rules.off', []).filter((other) => other !== code)
    set(db, 'rules.off', on ? off : [...off, code])
  }
  if (parameters === undefined) return
  const all = settingOf<Record<string, RuleParameters>>(db, 'rules.parameters', {})
  const { [code]: before = {}, ...others } = all
  const own = parameters === null ? {} : merged(rule, before, parameters)
  set(db, 'rules.parameters', Object.keys(own).length === 0 ? others : { ...others, [code]: own })
}

function ruleOf(db: ReadDb, code: string): Rule {
  const rule = [...ALL_RULES, ...ownRules(db).map(ownRule)].find((known) => known.code === code)
  if (rule === undefined) throw new UserFailure('RULE_UNKNOWN', { code })
  return rule
}

/** What differs from the published figures. */
function merged(
  rule: Rule,
  before: RuleParameters,
  changes: Readonly<Record<string, number | null>>,
): RuleParameters {
  const own: Record<string, number> = { ...before }
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(rule.parameters, name)) {
      const known = Object.keys(rule.parameters).join(', ')
      throw new UserFailure(
        'RULE_PARAMETER_UNKNOWN',
        { code: rule.code, parameter: name, known },
        { field: `parameters.${name}` },
      )
    }
    if (value === null || value === rule.parameters[name]) delete own[name]
    else own[name] = value
  }
  if (!areParametersInOrder({ ...rule.parameters, ...own })) {
    throw new UserFailure('RULE_PARAMETERS_CROSS', { code: rule.code }, { field: 'parameters' })
  }
  return own
}

/** Nothing is kept where nothing differs. */
function set(db: WriteDb, key: string, value: object): void {
  setSetting(db, key, Object.keys(value).length === 0 ? null : value)
}
