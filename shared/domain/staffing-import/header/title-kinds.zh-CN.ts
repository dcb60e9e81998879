// Words of a title that tell what its table is about.

export const TITLE_KINDS: readonly (readonly [RegExp, string])[] = [
  [/花名册|人员名册|人员信息表|实名制/, 'roster'],
  [/借调|挂职|借用/, 'secondments'],
  [/待上编|编制使用通知/, 'pending'],
  [/上下编|变动|划转|下沉|调整表/, 'movements'],
  [/领导职数/, 'leaders'],
  [/职责|事项|清单|权力/, 'duties'],
  [/考核/, 'assessments'],
  [/空编|编制|职数/, 'quotas'],
]

/** Titles of tables that say what was computed, found or planned: nothing of them is brought in. */
export const NOT_IMPORTED =
  /方案对比表|计算过程|编制情况简表|沿革表|规则核查表|流向表|报备台账|计划执行表|人员结构分析表/
