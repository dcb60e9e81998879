// The project's own names for counties and indicators, for the sentences of the locale.
import { useMemo } from 'react'
import type { Names } from '#shared/locale/sentences'
import { useProject } from './project.tsx'
import { useIndicators } from './use-indicators.ts'
import { useEngineQuery } from './use-query.ts'

export function useNames(): Names {
  const region = useProject()?.region
  const counties = useEngineQuery('unit.counties', {}).data
  const indicators = useIndicators()
  return useMemo(() => {
    const regions = region === null || region === undefined ? [] : [region]
    const countyNames = new Map([...regions, ...(counties ?? [])].map((row) => [row.code, row.name]))
    const indicatorNames = new Map(indicators.map((row) => [row.id, row.name]))
    return {
      county: (code) => countyNames.get(code),
      indicator: (id) => indicatorNames.get(id) ?? undefined,
    }
  }, [region, counties, indicators])
}
