// Rules: what each is called, and the sentences of its findings.

export interface RuleText {
  readonly title: string
  readonly messages: Readonly<Record<string, string>>
}

export type RuleCode = 'R9' | 'R10'

export const ruleTexts: Readonly<Record<RuleCode, RuleText>> = {
  R9: {
    title: '机构设置一般7个，最多不超过9个；职责有牵头机构',
    messages: {
      aboveMost: '{name}设机构 {value} 个，超过上限 {most} 个。请撤并机构后再核定。',
      aboveUsual: '{name}设机构 {value} 个，多于一般的 {usual} 个（上限 {most} 个）。请说明理由。',
      belowUsual: '{name}设机构 {value} 个，少于一般的 {usual} 个。',
      bodiesNotRecorded: '{units,number} 个单位还没有录入机构，未作检查。请导入机构表。',
      dutiesNotRecorded: '还没有录入职责事项，牵头机构未作检查。',
    },
  },
  R10: {
    title: '基数由市、县（市、区）按1:1配套，增核另列',
    messages: {
      noMatchedBase: '方案中没有由市级和县级共同配套的步骤。请在基数一步写明市级、县级编制来源。',
      ratioDiffers: '步骤“{step}”的市县配套比例为 {ratio}，应为 1:1。请改正配套比例。',
      uneven: '[{name}：]步骤“{step}”市级 {city} 名、县级 {county} 名，不是 1:1。',
    },
  },
}
