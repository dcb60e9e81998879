// The units of the project that one screen shows: all of them up to a thousand, beyond that those of one county.

import type { CountyRow, UnitPage } from '#shared/contract/unit'
import { PAGE_LIMIT } from '#shared/contract/unit'
import { useAsOf } from './as-of.tsx'
import type { Answer } from './use-query.ts'
import { useEngineQuery } from './use-query.ts'

export interface ShownUnits {
  readonly page: Answer<UnitPage>
  readonly counties: readonly CountyRow[]
  /** More units than one screen shows: a county has to be chosen. */
  readonly large: boolean
  readonly total: number
  readonly county: string | null
}

export function useUnits(text: string, chosenCounty: string | null): ShownUnits {
  const counties = useEngineQuery('unit.counties', {}).data
  const total = (counties ?? []).reduce((sum, row) => sum + row.units, 0)
  const large = total > PAGE_LIMIT
  const county = chosenCounty ?? (large && text === '' ? (counties?.[0]?.code ?? null) : null)
  const { asOf } = useAsOf()
  const page = useEngineQuery(
    'unit.list',
    { text, county, asOf },
    { enabled: counties !== undefined, keep: true },
  )
  return { page, counties: counties ?? [], large, total, county }
}
