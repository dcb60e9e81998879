// The indicators of the project: the built-in ones in the order of the trade's tables, then the office's own.
import { useMemo } from 'react'
import type { IndicatorRow } from '#shared/contract/unit'
import { BUILT_IN_INDICATORS } from '#shared/domain/region/indicator'
import { useEngineQuery } from './use-query.ts'

const NONE: readonly IndicatorRow[] = []

export function useIndicators(): readonly IndicatorRow[] {
  const rows = useEngineQuery('unit.indicators', {}).data
  return useMemo(() => (rows === undefined ? NONE : rows.toSorted((a, b) => place(a) - place(b))), [rows])
}

function place({ id }: IndicatorRow): number {
  const index = (BUILT_IN_INDICATORS as readonly string[]).indexOf(id)
  return index < 0 ? BUILT_IN_INDICATORS.length : index
}
