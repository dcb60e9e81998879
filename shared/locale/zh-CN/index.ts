// All Chinese text of the program.
import { apportion } from './apportion.ts'
import { changes } from './changes.ts'
import { cli } from './cli.ts'
import { exchange } from './exchange.ts'
import { explain, roundings } from './explain.ts'
import { explainBrief } from './explain-brief.ts'
import { failures } from './failures.ts'
import { fields } from './fields.ts'
import { inspection } from './import-fields.ts'
import { importIssues } from './import-issues.ts'
import { ledger } from './ledger.ts'
import { checks, checkTitles, infeasible, leastChange, namesMore, notes, shared, undecided } from './notes.ts'
import { app } from './pages/app.ts'
import { compare } from './pages/compare.ts'
import { duties } from './pages/duties.ts'
import { establishment } from './pages/establishment.ts'
import { exchangePage } from './pages/exchange.ts'
import { frame } from './pages/frame.ts'
import { indicator } from './pages/indicator.ts'
import { journal } from './pages/journal.ts'
import { ledgerPage } from './pages/ledger.ts'
import { overviewPage } from './pages/overview.ts'
import { people } from './pages/people.ts'
import { report } from './pages/report.ts'
import { rules } from './pages/rules.ts'
import { safety } from './pages/safety.ts'
import { scenario } from './pages/scenario.ts'
import { scenarioSteps } from './pages/scenario-steps.ts'
import { scenarioWork } from './pages/scenario-work.ts'
import { sheet } from './pages/sheet.ts'
import { staffingImport } from './pages/staffing-import.ts'
import { start } from './pages/start.ts'
import { structure } from './pages/structure.ts'
import { unit } from './pages/unit.ts'
import { records } from './records.ts'
import { ruleParameters } from './rule-parameters.ts'
import { recorded, ruleLevels, ruleMessages, rulePacks, ruleTexts, unsourced } from './rules.ts'
import { tables } from './tables.ts'
import { templateNotes } from './template-notes.ts'

export const zhCN = {
  locale: 'zh-CN' as const,
  apportion,
  changes,
  cli,
  exchange,
  explain,
  explainBrief,
  roundings,
  failures,
  fields,
  importIssues,
  inspection,
  checks,
  checkTitles,
  infeasible,
  leastChange,
  namesMore,
  ledger,
  notes,
  rules: ruleTexts,
  shared,
  ruleLevels,
  ruleMessages,
  rulePacks,
  ruleParameters,
  recorded,
  records,
  unsourced,
  tables,
  templateNotes,
  undecided,
  pages: {
    overview: overviewPage,
    establishment,
    people,
    duties,
    ledger: ledgerPage,
    app,
    frame,
    start,
    structure,
    unit,
    sheet,
    staffingImport,
    safety,
    scenario,
    scenarioSteps,
    scenarioWork,
    compare,
    report,
    rules,
    exchange: exchangePage,
    journal,
    indicator,
  },
}
