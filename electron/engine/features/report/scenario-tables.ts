// Tables of scenarios: comparison, derivation, flow of posts, findings; flow and findings also of the state on a date.

import type { CompareColumn } from '#shared/contract/compare'
import { stepTitles } from '#shared/domain/report/allocation-columns'
import type { Making } from '#shared/domain/report/making'
import type { TableSource } from '#shared/domain/report/table-model'
import { type DerivedUnit, derivationTable } from '#shared/domain/report/tables/derivation'
import { findingsTable } from '#shared/domain/report/tables/findings'
import { type FlowLine, flowTable } from '#shared/domain/report/tables/movements'
import { comparisonTable } from '#shared/domain/report/tables/scenarios'
import { isUnchecked } from '#shared/domain/rules/finding'
import type { ScenarioDocument } from '#shared/domain/scenario/document'
import { explainUnit } from '#shared/domain/scenario/explain'
import { unitKey } from '#shared/domain/scenario/inputs'
import type { CompletedRun } from '#shared/domain/scenario/run'
import {
  accountName,
  derivationParts,
  findingSentence,
  ruleSource,
  ruleTitle,
} from '#shared/locale/sentences'
import { findingsFor } from '../../establishment/findings-for.ts'
import { adoptionsOf } from '../../runs/own-booking.ts'
import type { CachedRun } from '../../runs/run-cache.ts'
import { regionNames } from '../../store/queries/counties.ts'
import { documentsAt } from '../../store/queries/documents.ts'
import { storedScenarios } from '../../store/queries/scenarios.ts'
import { EVERYTHING } from './register-tables.ts'
import { frameOf, type ReportRequest, runOf } from './report-request.ts'

/** How far a derivation is is told after so many units. */
const UNITS_TOLD = 100

type Build = (request: ReportRequest) => TableSource | Making<TableSource>

export const scenarioTables = {
  comparison,
  derivation: (request) => derivationOf(request, runOf(request)),
  flow: (request) => {
    const run = request.document === undefined ? null : runOf(request)
    const lines = run === null ? bookedFlow(request) : runFlow(request, run)
    return flowTable(frameOf(request, run), request.words.tables.flow, lines)
  },
  findings,
} satisfies Record<string, Build>

/** What stands on the date beside each scenario: the one asked for, else all that are stored. Throws what a run is refused for. */
function comparison(request: ReportRequest): TableSource {
  const { db, asOf, document, runs, words, sources } = request
  const documents = document === undefined ? storedScenarios(db) : [document]
  for (const each of documents) runs.completed(db, each)
  const columns = [{ date: asOf }, ...documents.map((each) => ({ document: each }))] as CompareColumn[]
  const compared = sources['compare.columns'](db, { columns })
  if (compared.status !== 'ok') throw new Error('each scenario has run')
  const counties = regionNames(db)
  const { postTypes, columns: headings, list } = words.frame
  return comparisonTable(
    frameOf(request, document === undefined ? null : runOf(request)),
    words.tables.comparison,
    {
      columns: [headings.present ?? '', ...documents.map(({ name }) => name)],
      types: list(Object.keys(compared.byType).map((type) => postTypes[type] ?? type)),
      rows: compared.rows.map(({ name, county, values }) => ({
        name,
        countyName: counties.get(county) ?? county,
        values,
      })),
      adopted: documents.flatMap((each) => adoptedAs(request, each)),
      fairness: compared.fairness,
    },
  )
}

/** The documents that have booked the scenario by the date; nothing where none has. */
function adoptedAs({ db, asOf }: ReportRequest, document: ScenarioDocument) {
  const inForce = new Set(
    documentsAt(db, asOf).flatMap(({ document: number, effective }) =>
      effective !== '' && effective <= asOf ? [number] : [],
    ),
  )
  const booked = new Set(adoptionsOf(db, document).map((each) => each.document))
  const documents = [...booked].filter((each) => inForce.has(each))
  return documents.length === 0 ? [] : [{ name: document.name, documents }]
}

/** Every number of a run with the sentences that lead to it. */
export function derivationOf(
  request: ReportRequest,
  cached: CachedRun & { readonly run: CompletedRun },
): Making<TableSource> {
  const { inputs, run } = cached
  const { text, words } = request
  const names = {
    county: (code: string) => inputs.counties.get(code),
    indicator: (id: string) => inputs.indicators.get(id)?.name ?? undefined,
  }
  const titles = stepTitles({ document: inputs.document, labels: words.allocation })
  // The sum of the steps has no title: it is told as the sum.
  const sections = [...titles, ['', words.frame.total] as const]
  const derived = function* (): Iterable<DerivedUnit> {
    const { units } = run.inputs
    for (const [at, { county, name }] of units.entries()) {
      if (at % UNITS_TOLD === 0) request.told(at, units.length)
      const { total } = run.unitAt(at)
      const lines = explainUnit(run, at)
      const steps = sections.map(([id, title]) => ({
        title,
        lines: lines.filter(({ step }) => step === id).map((line) => derivationParts(text, line, names)),
      }))
      yield { countyName: inputs.counties.get(county) ?? county, name, total, steps }
    }
  }
  return derivationTable(frameOf(request, cached), words.tables.derivation, derived())
}

/** Posts of a run by pool and unit, and what givers hand over. */
function runFlow(
  { text }: ReportRequest,
  { inputs, run }: CachedRun & { readonly run: CompletedRun },
): FlowLine[] {
  const names = new Map(run.outcome.units.map((unit) => [unitKey(unit), unit.name]))
  const county = (code: string) => inputs.counties.get(code)
  const pools = run.outcome.units.flatMap((unit) =>
    drawn(unit.funding).map(({ pool, postType, posts }): FlowLine => {
      const isCounty = pool === 'county'
      const account = isCounty ? `pool:county:${unit.county}` : `pool:${pool}`
      const origin = isCounty
        ? { originCity: 0, originCounty: posts }
        : { originCity: posts, originCounty: 0 }
      const from = accountName(text, account, { county })
      return { from, to: unit.name, postType, posts, ...origin, intoPool: false, documents: [] }
    }),
  )
  const given = run.outcome.sources.flatMap(({ name, postType, to }) =>
    Object.entries(to).map(([key, posts]): FlowLine => {
      const origin = { originCity: 0, originCounty: 0 }
      return {
        from: name,
        to: names.get(key) ?? key,
        postType,
        posts,
        ...origin,
        intoPool: false,
        documents: [],
      }
    }),
  )
  return [...pools, ...given]
}

/** What a unit gets from each pool, by type. */
function drawn(funding: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return Object.entries(funding).flatMap(([postType, pools]) =>
    Object.entries(pools).flatMap(([pool, posts]) => (posts === 0 ? [] : [{ pool, postType, posts }])),
  )
}

/** Posts that documents moved up to the date, by giver, receiver and type. */
function bookedFlow({ db, asOf, sources, text }: ReportRequest): FlowLine[] {
  const counties = regionNames(db)
  const county = (code: string) => counties.get(code)
  const flows = new Map<string, FlowLine>()
  for (const row of sources['table.ledger'](db, { asOf, ...EVERYTHING }).rows) {
    if (row.posts === 0 || row.kind === 'open') continue
    const [from, to] = [row.from, row.to].map((account) => {
      const name = accountName(text, account, { county })
      // A body stands beside its unit, as in the other tables.
      return name === account ? account.replace('/', ' ') : name
    })
    const key = JSON.stringify([from, to, row.postType])
    const known = flows.get(key)
    flows.set(key, {
      from: from ?? '',
      to: to ?? '',
      postType: row.postType,
      posts: row.posts + (known?.posts ?? 0),
      originCity: row.originCity + (known?.originCity ?? 0),
      originCounty: row.originCounty + (known?.originCounty ?? 0),
      intoPool: row.to?.startsWith('pool:') === true,
      documents: [...new Set([...(known?.documents ?? []), row.document])],
    })
  }
  return [...flows.values()]
}

function findings(request: ReportRequest): TableSource {
  const { db, asOf, runs, document, words, text } = request
  const cached = document === undefined ? null : runOf(request)
  const asked = cached === null ? { asOf } : { asOf, run: cached.run }
  const counties = regionNames(db)
  const names = { county: (code: string) => counties.get(code) }
  const all = findingsFor(db, asked, runs.establishment(db, asOf))
  // What could not be checked for want of records is no finding: it comes last, and says so.
  const found = [...all.filter((finding) => !isUnchecked(finding)), ...all.filter(isUnchecked)]
  const { unchecked } = words.tables.findings
  const lines = found.map((finding) => ({
    rule: finding.rule,
    title: ruleTitle(text, finding.rule, finding.title),
    severity: isUnchecked(finding) ? unchecked : text.fields.severities[finding.severity],
    unit: finding.unitName ?? finding.unit,
    body: finding.body,
    value: finding.value,
    limit: finding.limit,
    sentence: findingSentence(text, finding, names),
    source: ruleSource(text, finding),
    waiver: finding.waiver,
  }))
  return findingsTable(frameOf(request, cached), words.tables.findings, lines)
}
