// A report as it was asked for: its date, its scenario's run where it has one, its words and the frame round its table.

import type { Progress } from '#shared/contract/define'
import { UserFailure } from '#shared/contract/errors'
import type { ReportQuery } from '#shared/contract/report'
import type { Basis, Frame } from '#shared/domain/report/table-frame'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import type { CompletedRun } from '#shared/domain/scenario/run'
import { reports as en } from '#shared/locale/en/reports'
import { type LocaleText, localeTexts } from '#shared/locale/locale'
import type { ReportsText } from '#shared/locale/zh-CN/reports'
import { reports as zhCN } from '#shared/locale/zh-CN/reports'
import type { CachedRun, RunCache } from '../../runs/run-cache.ts'
import type { ReadDb } from '../../store/db.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { isDraft } from './draft.ts'
import type { ReportSources } from './sources.ts'

export interface ReportRequest {
  readonly db: ReadDb
  readonly query: ReportQuery
  readonly asOf: string
  readonly document: ScenarioDocument | undefined
  readonly words: ReportsText
  readonly text: LocaleText
  readonly runs: RunCache
  readonly sources: ReportSources
  /** Told how far the table is while it is made. */
  readonly told: Progress
}

const texts = { 'zh-CN': zhCN, en }

export function reportRequest(
  db: ReadDb,
  query: ReportQuery,
  given: Pick<ReportRequest, 'runs' | 'sources' | 'told'>,
): ReportRequest {
  const { document, locale } = query
  const asOf = query.asOf ?? document?.asOf ?? ''
  return { db, query, asOf, document, words: texts[locale], text: localeTexts[locale], ...given }
}

/** The run of the scenario asked for. Throws INFEASIBLE, UNDECIDED, and SCENARIO_UNKNOWN where none was named. */
export function runOf({ db, runs, document }: ReportRequest): CachedRun & { readonly run: CompletedRun } {
  if (document === undefined) throw new UserFailure('SCENARIO_UNKNOWN', { name: '' })
  return runs.completed(db, document)
}

/** The frame of a table of the state on the date; with a run, of what the scenario would make of it. */
export function frameOf(request: ReportRequest, run: CachedRun | null = null): Frame {
  const { db, query, asOf, words } = request
  const { head, region } = projectInfo(db)
  return {
    region: region?.name ?? '',
    asOf,
    zerosBlank: query.zerosBlank,
    secrecy: query.secrecy,
    words: words.frame,
    basis: run === null ? { head, scenario: null, draft: false } : basisOf(db, run, head),
  }
}

function basisOf(db: ReadDb, { inputs, digest }: CachedRun, head: string): Basis {
  const { document } = inputs
  return {
    head,
    scenario: { name: document.name, document: JSON.stringify(document), digest },
    draft: isDraft(db, document),
  }
}
