// Rules: findings with their rule, severity and source.
import type { RulesText } from '../../zh-CN/pages/rules.ts'

export const rules: RulesText = {
  title: 'Rules',
  intro: 'The project and the current scenario held against the rules. Findings change no number.',
  table: 'Findings',
  columns: {
    rule: 'Rule',
    severity: 'Severity',
    unit: 'Unit',
    message: 'Finding',
    value: 'Found',
    limit: 'Limit',
    source: 'Source',
  },
  none: 'Nothing found. ',
  checked: 'Rules checked',
  met: 'met',
  findingCount: '{count,number} findings',
  noRules: 'This project uses no rules.',
  counts: '{error,number} errors, {warning,number} warnings, {info,number} informations',
  whole: 'The whole scenario',
  filter: 'Severity',
  all: 'All',
  noScenario: 'The current scenario has fields to mend; only the project is checked.',
}
