// All English text of the program.
import { apportion } from './apportion.ts'
import { cli } from './cli.ts'
import { explain, roundings } from './explain.ts'
import { failures } from './failures.ts'
import { fields } from './fields.ts'
import { importIssues } from './import-issues.ts'
import { infeasible, notes, undecided } from './notes.ts'
import { app } from './pages/app.ts'
import { journal } from './pages/journal.ts'
import { report } from './pages/report.ts'
import { rules } from './pages/rules.ts'
import { scenario } from './pages/scenario.ts'
import { staffingImport } from './pages/staffing-import.ts'
import { start } from './pages/start.ts'
import { unit } from './pages/unit.ts'
import { ruleTexts } from './rules.ts'

export const en = {
  locale: 'en' as const,
  apportion,
  cli,
  explain,
  roundings,
  failures,
  fields,
  importIssues,
  infeasible,
  notes,
  rules: ruleTexts,
  undecided,
  pages: { app, start, unit, staffingImport, scenario, report, rules, journal },
}
