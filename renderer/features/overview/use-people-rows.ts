// Posts per 10,000 people by county, from every unit of the project, which are asked for page by page.
import { useQueries } from '@tanstack/react-query'
import { PAGE_LIMIT, type UnitRow } from '#shared/contract/unit'
import { useAsOf } from '../../api/as-of.tsx'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { type PeopleRow, peopleRows } from './people-rows.ts'

/** Pages of units that are asked for: beyond them the sum is left to the tables by county. */
const PAGES = 3
export const MOST_UNITS = PAGES * PAGE_LIMIT

export interface PeopleRows {
  readonly rows: readonly PeopleRow[]
  /** More units than are asked for: nothing is worked out. */
  readonly tooMany: boolean
}

export function usePeopleRows(): PeopleRows {
  const { asOf } = useAsOf()
  const counties = useEngineQuery('table.vacancies', { asOf }, { keep: true }).data?.rows ?? []
  const { units, tooMany } = useAllUnits()
  return { rows: peopleRows(units, counties), tooMany }
}

function useAllUnits(): { readonly units: readonly UnitRow[]; readonly tooMany: boolean } {
  const { asOf } = useAsOf()
  const total = useEngineQuery('unit.list', { asOf, limit: 1 }).data?.total ?? 0
  const tooMany = total > MOST_UNITS
  const pages = tooMany ? 0 : Math.ceil(total / PAGE_LIMIT)
  const inputs = Array.from({ length: pages }, (_, page) => ({ asOf, offset: page * PAGE_LIMIT }))
  const units = useQueries({
    queries: inputs.map((input) => ({
      queryKey: ['unit.list', input],
      queryFn: () => expectOk(engine['unit.list'](input)),
    })),
    combine: (answers) => answers.flatMap(({ data }) => data?.rows ?? []),
  })
  return { units, tooMany }
}
