// All English text of the program.
import { zhCN } from '../zh-CN/index.ts'
import { cli } from './cli.ts'
import { explain } from './explain.ts'
import { failures } from './failures.ts'
import { fields } from './fields.ts'
import { importIssues } from './import-issues.ts'
import { infeasible, notes, undecided } from './notes.ts'
import { ruleTexts } from './rules.ts'

export const en = {
  locale: 'en' as const,
  cli,
  explain,
  failures,
  fields,
  importIssues,
  infeasible,
  notes,
  rules: ruleTexts,
  undecided,
  pages: zhCN.pages,
}
