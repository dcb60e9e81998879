// Subtotals and totals of the rows that are shown, so that a search adds up too.
import type { ReactNode } from 'react'
import type { OutcomeRow } from '#shared/contract/scenario'
import { groupThousands } from '#shared/locale/format'
import type { RowGroup } from '../../../ui/data-table.tsx'
import { groupByCounty, sumOf } from '../../../ui/group-rows.ts'
import type { Figure } from './result-columns.ts'

export function sumFigures(rows: readonly OutcomeRow[], figures: readonly Figure[]): Record<string, string> {
  return Object.fromEntries(figures.map(({ key, of }) => [key, groupThousands(sumOf(rows, of))]))
}

/** One group per county with its subtotals, or a single one without a title. */
export function resultGroups(
  rows: readonly OutcomeRow[],
  figures: readonly Figure[],
  grouped: boolean,
  extra: (rows: readonly OutcomeRow[]) => ReactNode,
): RowGroup<OutcomeRow>[] {
  if (!grouped) return [{ key: 'all', title: null, rows }]
  return groupByCounty(rows).map((group) => ({
    key: group.code,
    title: group.name,
    rows: group.rows,
    cells: sumFigures(group.rows, figures),
    extra: extra(group.rows),
  }))
}
