// Rules: what each is called, and the sentences of its findings.
import type { RuleCode, RuleText } from '../zh-CN/rules.ts'

export const ruleTexts: Readonly<Record<RuleCode, RuleText>> = {
  R9: {
    title: 'Seven bodies as a rule, nine at most; every duty has a lead body',
    messages: {
      aboveMost: '{name} has {value} bodies, above the limit of {most}. Merge or abolish bodies first.',
      aboveUsual: '{name} has {value} bodies, more than the usual {usual} (limit {most}). Give the reason.',
      belowUsual: '{name} has {value} bodies, fewer than the usual {usual}.',
      bodiesNotRecorded:
        '{units,number} units have no bodies recorded and were not checked. Import the table of bodies.',
      dutiesNotRecorded: 'No duties are recorded; lead bodies were not checked.',
    },
  },
  R10: {
    title: 'The base is matched 1:1 by city and county; top-ups stand apart',
    messages: {
      noMatchedBase:
        'No step of the scenario is funded by city and county together. Name both pools in the base step.',
      ratioDiffers: 'Step "{step}" is matched {ratio}, not 1:1. Mend the ratio.',
      uneven: '[{name}: ]step "{step}" has {city} posts from the city and {county} from the county, not 1:1.',
    },
  },
}
