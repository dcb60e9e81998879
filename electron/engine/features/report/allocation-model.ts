// The allocation table of a completed run.
import type { Locale } from '#shared/contract/report'
import { buildAllocationTable } from '#shared/domain/report/allocation-table'
import type { TableModel } from '#shared/domain/report/table-model'
import type { ScenarioInputs, ScenarioUnit } from '#shared/domain/scenario/inputs'
import type { SolvedRun } from '#shared/domain/scenario/outcome'
import { reports as en } from '#shared/locale/en/reports'
import { reports as zhCN } from '#shared/locale/zh-CN/reports'
import { outcomeRow } from '../../runs/outcome-row.ts'

export interface AllocationModelInput {
  readonly inputs: ScenarioInputs
  readonly outcome: SolvedRun
  readonly inputsDigest: string
  /** Audit head of the project. */
  readonly head: string
  readonly sample: boolean
  /** Name of the project's region. */
  readonly region: string | null
  readonly draft: boolean
  readonly leftOut: readonly string[]
  readonly locale: Locale
}

const texts = { 'zh-CN': zhCN, en }

export function allocationModel({
  inputs,
  outcome,
  inputsDigest,
  head,
  locale,
  ...words
}: AllocationModelInput): TableModel {
  return buildAllocationTable({
    document: inputs.document,
    rows: outcome.units.map((unit, index) => {
      const given = inputs.units[index] as ScenarioUnit
      return { ...outcomeRow(inputs, unit, given), class: given.class, dates: given.dates }
    }),
    indicators: [...inputs.indicators.values()],
    labels: texts[locale].allocation,
    ...words,
    settledTies: outcome.ties.length,
    trace: { inputsDigest, head },
  })
}
