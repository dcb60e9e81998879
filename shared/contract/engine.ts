// Everything the renderer may ask of the engine. Read this file first.
import { z } from 'zod'
import { command, query, task } from './define.ts'
import { CreateProject, DivisionRow, FileToken, JournalRow, ProjectInfo, VerifyReport } from './project.ts'
import { Locale, ReportName, TableModelField } from './report.ts'
import {
  Derivation,
  FindingRow,
  OutcomePage,
  OutcomeQuery,
  RunAnswer,
  RunResult,
  ScenarioDocumentField,
  StoredScenario,
} from './scenario.ts'
import {
  CommitInput,
  CommitSummary,
  Draft,
  Inspection,
  Preview,
  ReadInput,
  RejectedIssues,
} from './staffing-import.ts'
import { CountyRow, IndicatorRow, UnitPage, UnitQuery } from './unit.ts'

const Nothing = z.strictObject({})

export const engineContract = {
  /** Creates a file, fills it from the bundled list and opens it. Never overwrites. */
  'project.create': task(CreateProject, ProjectInfo),
  'project.open': task(z.strictObject({ token: FileToken }), ProjectInfo),
  /** Creates a project with the bundled sample: units, indicator values and the scenario. */
  'project.createSample': task(z.strictObject({ token: FileToken }), ProjectInfo),
  'project.close': task(Nothing, Nothing),
  /** The open project, or null. */
  'project.current': task(Nothing, ProjectInfo.nullable()),
  'project.verify': task(z.strictObject({ head: z.string().optional() }), VerifyReport),

  /** Bundled national list: by name, code or pinyin initials, cities and counties first. */
  'division.search': task(
    z.strictObject({
      text: z.string().max(50),
      kinds: z.array(z.string()).optional(),
      limit: z.int().min(1).max(200),
    }),
    z.array(DivisionRow),
  ),

  'unit.list': query(UnitQuery, UnitPage),
  'unit.counties': query(Nothing, z.array(CountyRow)),
  'unit.indicators': query(Nothing, z.array(IndicatorRow)),

  'staffingImport.inspect': task(z.strictObject({ token: FileToken }), Inspection),
  'staffingImport.read': task(ReadInput, Draft),
  'staffingImport.preview': query(z.strictObject({ draftId: z.string() }), Preview),
  'staffingImport.rejected': query(z.strictObject({ draftId: z.string() }), RejectedIssues),
  'staffingImport.commit': command(CommitInput, CommitSummary),

  'scenario.list': query(Nothing, z.array(StoredScenario)),
  /** Stores under the document's name; `replace` overwrites the one of that name. */
  'scenario.save': command(
    z.strictObject({ document: ScenarioDocumentField, replace: z.boolean().default(false) }),
    StoredScenario,
  ),
  'scenario.remove': command(z.strictObject({ name: z.string() }), Nothing),
  /** The bundled scenario for this project (示例 split of the top-up), with its assumptions in the project's units. */
  'scenario.suggest': query(Nothing, ScenarioDocumentField),
  'scenario.run': query(z.strictObject({ document: ScenarioDocumentField }), RunAnswer),
  'scenario.units': query(OutcomeQuery, OutcomePage),
  /** The whole run with every derivation; throws INFEASIBLE, UNDECIDED where there is none. */
  'scenario.result': query(z.strictObject({ document: ScenarioDocumentField }), RunResult),
  'scenario.derivation': query(
    z.strictObject({ document: ScenarioDocumentField, key: z.string() }),
    Derivation,
  ),

  'rules.check': query(
    z.strictObject({ document: ScenarioDocumentField.optional(), packs: z.array(z.string()).optional() }),
    z.array(FindingRow),
  ),

  'report.build': query(
    z.strictObject({ report: ReportName, document: ScenarioDocumentField, locale: Locale.default('zh-CN') }),
    TableModelField,
  ),
  /** Writes the workbook beside the target and renames it into place. */
  'report.export': task(
    z.strictObject({ model: TableModelField, token: FileToken }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),

  'journal.list': query(
    z.strictObject({ limit: z.int().min(1).max(1000).default(200) }),
    z.array(JournalRow),
  ),
  /** Takes back the latest entry not yet undone, as a new entry. */
  'journal.undo': command(Nothing, z.object({ undone: z.int(), command: z.string() })),
} as const

export type EngineContract = typeof engineContract
