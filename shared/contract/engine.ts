// Everything the renderer may ask of the engine. Read this file first.

import { z } from 'zod'
import {
  Adopted,
  AdoptInput,
  AdoptionPreview,
  AdoptPreviewInput,
  Origin,
  OriginQuery,
  PublishAnswer,
  Published,
  PublishedQuery,
  PublishedWithDocument,
  PublishInput,
} from './adoption.ts'
import { attachmentContract } from './attachment.ts'
import {
  CompareAnswer,
  CompareColumnsQuery,
  CompareDatesQuery,
  Comparison,
  CostRatesField,
} from './compare.ts'
import { command, query, task } from './define.ts'
import {
  Accepted,
  AcceptInput,
  BeginInput,
  ExchangePreview,
  ExchangeState,
  ForgetInput,
  Identity,
  MakeIdentity,
  Packed,
  PrepareInput,
  PreviewPackage,
  ReadPackage,
} from './exchange.ts'
import { AddIndicator, IndicatorSheetQuery, PackedSheet, SetIndicatorValues, ValuesSet } from './indicator.ts'
import { AdvanceInput, BookedMovements, DocumentDetail } from './ledger.ts'
import {
  BackupInput,
  BackupPlaces,
  BackupRow,
  BackupsQuery,
  BackupWritten,
  CreateProject,
  CreateSample,
  DivisionRow,
  FileToken,
  JournalRow,
  PasswordSet,
  ProjectFile,
  ProjectInfo,
  Restored,
  RestoreInput,
  SalvageInput,
  SalvageReport,
  SetPasswordInput,
  VerifyReport,
} from './project.ts'
import { registerContract } from './register-procedures.ts'
import {
  LayoutName,
  LetterField,
  LetterQuery,
  ReportBlock,
  ReportBlockQuery,
  ReportQuery,
  ReportWork,
  StoredLayout,
  TableModelField,
} from './report.ts'
import {
  CheckInput,
  ConfigureRule,
  FindingPlaceField,
  OwnRuleInput,
  RuleList,
  SetRuleOptions,
  WaiveInput,
} from './rules.ts'
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
import { FindQuery, Hit } from './search.ts'
import {
  AliasInput,
  CommitInput,
  CommitSummary,
  Draft,
  InspectInput,
  Inspection,
  MappingField,
  MappingQuery,
  MarkInput,
  Preview,
  PreviewInput,
  ReadInput,
  Reconciled,
  ReconcileInput,
  ReconciliationKept,
  RejectedIssues,
  RememberedMappings,
  SaveMappingInput,
  SaveReconciledInput,
  SheetRows,
  SheetRowsInput,
  TemplateInput,
} from './staffing-import.ts'
import { SweepAnswer, SweepInput } from './sweep.ts'
import {
  BodiesAsOf,
  BodiesQuery,
  Overview,
  OverviewQuery,
  TableQuery,
  UnitsAsOf,
  Vacancies,
  VacanciesQuery,
} from './table.ts'
import {
  CellHistory,
  CellQuery,
  Documents,
  Earmarks,
  Ledger,
  LedgerQuery,
  Lineage,
  LineageQuery,
  Loans,
  Pending,
  PendingQuery,
  PoolCellQuery,
  Pools,
} from './table-ledger.ts'
import { CountyRow, IndicatorRow, UnitCount, UnitCountQuery, UnitPage, UnitQuery } from './unit.ts'

const Nothing = z.strictObject({})

export const engineContract = {
  /** Creates a file, fills it from the bundled list and opens it. Never overwrites. */
  'project.create': task(CreateProject, ProjectInfo),
  'project.open': task(ProjectFile, ProjectInfo),
  /** Creates a project with the bundled sample: units, indicator values and the scenario; with an office's books on request. */
  'project.createSample': task(CreateSample, ProjectInfo),
  'project.close': task(Nothing, Nothing),
  /** The open project, or null. */
  'project.current': task(Nothing, ProjectInfo.nullable()),
  /** Checks database, ledger and audit chain while others are answered. */
  'project.verify': task(z.strictObject({ head: z.string().optional() }), VerifyReport),
  /** Stops the verifying: what waits for it fails with CANCELLED. */
  'project.cancelVerify': task(Nothing, z.object({ cancelled: z.boolean() })),
  'project.backup': task(BackupInput, BackupWritten),
  /** Stops the writing of that copy: what waits for it fails with CANCELLED, and nothing is left of it. */
  'project.cancelBackup': task(z.strictObject({ to: FileToken }), z.object({ cancelled: z.boolean() })),
  /** Checks the copy, puts it in the project's place and keeps what was there. Opens nothing. */
  'project.restore': task(RestoreInput, Restored),
  /** Copies kept of a project, latest first, whether the project itself can be opened or not. */
  'project.backups': task(BackupsQuery, z.array(BackupRow)),
  'project.backupPlaces': task(Nothing, BackupPlaces),
  /** Keeps second copies of every project in this folder; null for the program's own. */
  'project.chooseBackupPlace': task(z.strictObject({ token: FileToken.nullable() }), BackupPlaces),
  /** Makes a new project of what can be read of a damaged one, and opens it. */
  'project.salvage': task(SalvageInput, SalvageReport),
  /** Encrypts the open project and every copy kept of it, changes the password, or takes it away. */
  'project.setPassword': task(SetPasswordInput, PasswordSet),

  /** Bundled national list: by name, code or pinyin initials, cities and counties first. */
  'division.search': task(
    z.strictObject({
      text: z.string().max(50),
      kinds: z.array(z.string()).optional(),
      limit: z.int().min(1).max(200),
    }),
    z.array(DivisionRow),
  ),

  /** Everything that has a name, by characters, code or pinyin: at most fifty, the best first. */
  'search.find': query(FindQuery, z.array(Hit)),

  'unit.list': query(UnitQuery, UnitPage),
  'unit.counties': query(Nothing, z.array(CountyRow)),
  /** Units that exist on the date. */
  'unit.count': query(UnitCountQuery, UnitCount),
  'unit.indicators': query(Nothing, z.array(IndicatorRow)),

  /** Values of one date for every unit, in columns. */
  'indicator.sheet': query(IndicatorSheetQuery, PackedSheet),
  /** A block of cells, all or none. */
  'indicator.setValues': command(SetIndicatorValues, ValuesSet),
  /** An indicator of the office's own. */
  'indicator.add': command(AddIndicator, IndicatorRow.pick({ id: true })),

  'staffingImport.inspect': task(InspectInput, Inspection),
  'staffingImport.read': task(ReadInput, Draft),
  /** Stops the reading of a file: what waits for it fails with CANCELLED. */
  'staffingImport.cancel': task(z.strictObject({ token: FileToken }), z.object({ cancelled: z.boolean() })),
  'staffingImport.preview': query(PreviewInput, Preview),
  'staffingImport.rejected': query(PreviewInput, RejectedIssues),
  'staffingImport.commit': command(CommitInput, CommitSummary),
  /** Remembers what a sheet calls a unit. */
  'staffingImport.alias': command(AliasInput, Nothing),
  'staffingImport.mappings': query(MappingQuery, RememberedMappings),
  /** Sheets, ledger and roster against each other. */
  'staffingImport.reconcile': query(ReconcileInput, Reconciled),
  /** Keeps what differs under its date: a later reconciliation tells what is carried over (结转) and what is gone. */
  'staffingImport.keepReconciled': command(ReconcileInput, ReconciliationKept),
  'staffingImport.saveReconciled': task(SaveReconciledInput, z.object({ file: z.string(), bytes: z.int() })),
  'staffingImport.template': task(TemplateInput, Nothing),
  /** Any part of a sheet, for showing beside its table. */
  'staffingImport.sheetRows': task(SheetRowsInput, SheetRows),
  'staffingImport.mark': task(MarkInput, Nothing),
  'staffingImport.saveMapping': task(SaveMappingInput, Nothing),
  'staffingImport.loadMapping': task(z.strictObject({ token: FileToken }), MappingField),

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

  /** Which units change at which value of one number of the scenario. */
  'scenario.sweep': query(SweepInput, SweepAnswer),
  /** Freezes a copy of the stored scenario with its outcome; nothing changes it afterwards. */
  'scenario.publish': command(PublishInput, PublishAnswer),
  /** Every published copy, in the order of publishing. */
  'scenario.publishedList': query(Nothing, z.array(Published)),
  'scenario.published': query(PublishedQuery, PublishedWithDocument.nullable()),

  /** Every debit and credit that adopting would book, and what stands in its way. */
  'adoption.preview': query(AdoptPreviewInput, AdoptionPreview),
  /** Books a scenario's result, each authority's part under its own document, all or none. */
  'adoption.adopt': command(AdoptInput, Adopted),
  /** From a document back to the scenario behind it; null where there is none. */
  'adoption.origin': query(OriginQuery, Origin.nullable()),

  /** Of the state on a date, or of what a scenario would leave at its own. */
  'rules.check': query(CheckInput, z.array(FindingRow)),
  'rules.list': query(Nothing, RuleList),
  'rules.configure': command(ConfigureRule, Nothing),
  'rules.setOptions': command(SetRuleOptions, Nothing),
  'rules.addOwn': command(z.strictObject({ rule: OwnRuleInput }), z.object({ code: z.string() })),
  'rules.removeOwn': command(z.strictObject({ code: z.string() }), Nothing),
  /** Lets one finding pass; given again it takes the place of the waiver before. */
  'rules.waive': command(WaiveInput, Nothing),
  'rules.unwaive': command(FindingPlaceField, Nothing),

  'table.overview': query(OverviewQuery, Overview),
  'table.vacancies': query(VacanciesQuery, Vacancies),
  /** Chooses the definition of the vacancy rate: whether this year's pending entries are taken off. */
  'table.setVacancyRate': command(z.strictObject({ includesPending: z.boolean() }), Nothing),
  'table.units': query(TableQuery, UnitsAsOf),
  'table.bodies': query(BodiesQuery, BodiesAsOf),
  'table.ledger': query(LedgerQuery, Ledger),
  'table.pending': query(PendingQuery, Pending),
  'table.pools': query(TableQuery, Pools),
  'table.loans': query(TableQuery, Loans),
  'table.documents': query(TableQuery, Documents),
  'table.earmarks': query(TableQuery, Earmarks),
  /** Why a cell of the overview shows what it shows. */
  'table.cell': query(CellQuery, CellHistory),
  /** Why a pool holds what it holds; empty for a pool that there is not. */
  'table.poolCell': query(PoolCellQuery, CellHistory),
  'table.lineage': query(LineageQuery, Lineage),
  'compare.dates': query(CompareDatesQuery, Comparison),
  /** Dates, scenarios and published copies side by side. */
  'compare.columns': query(CompareColumnsQuery, CompareAnswer),
  'compare.costRates': query(Nothing, CostRatesField),
  'compare.setCostRates': command(z.strictObject({ rates: CostRatesField }), Nothing),

  /** A report with all of its rows. Throws REPORT_TOO_LONG. */
  'report.build': task(ReportQuery, TableModelField),
  /** What a screen shows of a report, however long it is. */
  'report.block': task(ReportBlockQuery, ReportBlock),
  /** Stops the making of a table: what waits for it fails with CANCELLED. */
  'report.cancelMaking': task(z.strictObject({ work: ReportWork }), z.object({ cancelled: z.boolean() })),
  /** Layouts that the office saved, by report and name. */
  'report.layouts': query(Nothing, z.array(StoredLayout)),
  /** Saves a layout under its name; what the name meant before is replaced. */
  'report.saveLayout': command(StoredLayout, Nothing),
  'report.removeLayout': command(LayoutName, Nothing),
  /** Official letters are Chinese in every language of the window. */
  'report.letter': query(LetterQuery, LetterField),
  /** Builds the table and writes it as a workbook beside the target and renames it into place. */
  'report.export': task(
    z.strictObject({ query: ReportQuery, token: FileToken }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),
  /** Stops the writing of a file: what waits for it fails with CANCELLED, and nothing is left of it. */
  'report.cancelExport': task(z.strictObject({ token: FileToken }), z.object({ cancelled: z.boolean() })),
  /** Writes the letter as a Word file. */
  'report.exportLetter': task(
    z.strictObject({ letter: LetterField, token: FileToken }),
    z.object({ file: z.string(), bytes: z.int() }),
  ),

  /** Booking a document, with its attachment where there is one. */
  ...attachmentContract,
  'ledger.advance': command(AdvanceInput, BookedMovements),
  /** One document with its steps and movements; null where there is none of that number. */
  'ledger.document': query(z.strictObject({ number: z.string().min(1).max(200) }), DocumentDetail.nullable()),

  /** Who signs on this computer; null before a key is made. */
  'exchange.identity': task(Nothing, Identity.nullable()),
  /** Makes this computer's key pair, once. */
  'exchange.makeIdentity': task(MakeIdentity, Identity),
  /** Whether the project is a branch, and whom it trusts. */
  'exchange.state': query(Nothing, ExchangeState),
  'exchange.forgetKey': command(ForgetInput, Nothing),
  /** Writes a signed package: a branch for another office, or what a branch reports back. */
  'exchange.prepare': task(PrepareInput, Packed),
  /** Opens a package: signature, names, sizes and hashes first; nothing is written. */
  'exchange.read': task(z.strictObject({ token: FileToken }), ReadPackage),
  /** Makes a project of a branch and opens it. */
  'exchange.begin': task(BeginInput, ProjectInfo),
  /** What taking a return package in would do: rehearsed and rolled back. */
  'exchange.preview': task(PreviewPackage, ExchangePreview),
  /** Takes it in, all or nothing; the same package a second time changes nothing. */
  'exchange.accept': command(AcceptInput, Accepted),

  /** Leaders, requests, duties and the other registers, by the same rules. */
  ...registerContract,

  'journal.list': query(
    z.strictObject({ limit: z.int().min(1).max(1000).default(200) }),
    z.array(JournalRow),
  ),
  /** Takes back the latest command, as a new entry. */
  'journal.undo': command(Nothing, z.object({ undone: z.int(), command: z.string() })),
  /** Takes back the latest undo, as a new entry. */
  'journal.redo': command(Nothing, z.object({ undone: z.int(), command: z.string() })),
} as const

export type EngineContract = typeof engineContract
