// Rules: findings with their rule, severity and source.
export const rules = {
  title: '规则',
  intro: '对照规则检查项目和当前方案。检查结果只作提示，不改动任何数字。',
  table: '检查结果',
  columns: {
    rule: '规则',
    severity: '程度',
    unit: '单位',
    message: '内容',
    value: '实际',
    limit: '限值',
    source: '依据',
  },
  none: '没有发现问题。',
  checked: '已检查的规则',
  met: '符合',
  findingCount: '{count,number} 条',
  noRules: '本项目没有选用规则。',
  counts: '错误 {error,number} 条，警告 {warning,number} 条，提示 {info,number} 条',
  whole: '整个方案',
  filter: '程度',
  all: '全部',
  noScenario: '当前方案有待改正之处，仅检查项目。',
}
export type RulesText = typeof rules
