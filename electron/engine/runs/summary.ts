// A run without its unit rows: totals, counties, ties, findings and notes.
import type { z } from 'zod'
import type { CountyOutcome, FindingRow, RunSummary } from '#shared/contract/scenario'
import { compareText } from '#shared/domain/region/region'
import type { ScenarioInputs } from '#shared/domain/scenario/inputs'
import type { CompletedRun } from '#shared/domain/scenario/run'
import { usedIndicators } from '#shared/domain/scenario/used-indicators'

/** The summary that the window shows beside the grid, and from which `run --json` is made. */
export function summaryOf(
  inputs: ScenarioInputs,
  digest: string,
  run: CompletedRun,
  findings: readonly FindingRow[],
): z.output<typeof RunSummary> {
  const { outcome } = run
  return {
    status: 'ok',
    scenario: outcome.scenario,
    asOf: outcome.asOf,
    inputsDigest: digest,
    units: inputs.units.length,
    total: outcome.total,
    byType: { ...outcome.byType },
    byStep: { ...outcome.byStep },
    byPool: { ...outcome.byPool },
    counties: countiesOf(inputs, run),
    ties: outcome.ties.map(({ gained, gainedIn, ...tie }) => ({
      ...tie,
      units: [...tie.units],
      ...(gained === undefined ? {} : { gained: [...gained] }),
      ...(gainedIn === undefined ? {} : { gainedIn: [...gainedIn] }),
    })),
    sources: outcome.sources.map((source) => ({ ...source, to: { ...source.to } })),
    dates: indicatorDates(inputs),
    findings: [...findings],
    notes: outcome.notes.map((note) => ({ code: note.code, params: { ...note.params } })),
    fairness: outcome.fairness,
  }
}

/** Dates of the values that the run used, by indicator, latest first. */
export function indicatorDates(inputs: ScenarioInputs): Record<string, string[]> {
  const entries = usedIndicators(inputs.document).map((indicator) => {
    const dates = new Set(inputs.units.flatMap((unit) => unit.dates[indicator] ?? []))
    return [indicator, [...dates].sort((a, b) => compareText(b, a))] as const
  })
  return Object.fromEntries(entries.filter(([, dates]) => dates.length > 0))
}

function countiesOf(inputs: ScenarioInputs, run: CompletedRun): z.output<typeof CountyOutcome>[] {
  const counties = new Map<string, z.output<typeof CountyOutcome>>()
  for (const index of inputs.units.keys()) {
    const unit = run.unitAt(index)
    const county = counties.get(unit.county) ?? emptyCounty(inputs, unit.county)
    county.units += 1
    county.total += unit.total
    for (const [step, posts] of Object.entries(unit.parts))
      county.parts[step] = (county.parts[step] ?? 0) + posts
    for (const pools of Object.values(unit.funding)) {
      for (const [pool, posts] of Object.entries(pools))
        county.pools[pool] = (county.pools[pool] ?? 0) + posts
    }
    counties.set(unit.county, county)
  }
  return [...counties.values()].sort((a, b) => compareText(a.code, b.code))
}

function emptyCounty(inputs: ScenarioInputs, code: string): z.output<typeof CountyOutcome> {
  return { code, name: inputs.counties.get(code) ?? code, units: 0, total: 0, parts: {}, pools: {} }
}
