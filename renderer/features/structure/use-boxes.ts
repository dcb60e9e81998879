// The boxes of what is shown, as of a date: the whole, a county, or a unit.
import type { Failure } from '#shared/contract/errors'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { type Box, bodyBoxes, countyBoxes, unitBoxes } from './chart-boxes.ts'

export interface Shown {
  readonly county: string | null
  readonly unit: number | null
}

export interface Boxes {
  /** Null where the unit does not exist on the date; undefined until the engine has answered. */
  readonly boxes: readonly Box[] | null | undefined
  readonly failure: Failure | null
}

export function useBoxes(shown: Shown, asOf: string, enabled = true): Boxes {
  const { county, unit } = shown
  const isWhole = county === null && unit === null
  const whole = useWhole(asOf, enabled && isWhole)
  const part = usePart(shown, asOf, enabled && !isWhole)
  if (!enabled) return { boxes: null, failure: null }
  return isWhole ? whole : part
}

function useWhole(asOf: string, enabled: boolean): Boxes {
  const project = useOpenProject()
  const whole = useText().pages.structure.whole
  const { data, failure, stale } = useEngineQuery('table.vacancies', { asOf }, { keep: true, enabled })
  if (data === undefined || stale) return { boxes: undefined, failure }
  return { boxes: countyBoxes(project.region?.name ?? whole, data.rows), failure }
}

function usePart({ county, unit }: Shown, asOf: string, enabled: boolean): Boxes {
  const counties = useEngineQuery('unit.counties', {}).data
  const units = useEngineQuery('table.units', { asOf }, { keep: true, enabled })
  const input = { asOf, county, unit }
  const overview = useEngineQuery('table.overview', input, { keep: true, enabled })
  const bodies = useEngineQuery('table.bodies', input, { keep: true, enabled })
  const failure = units.failure ?? overview.failure ?? bodies.failure
  const answers = [units, overview, bodies]
  const isWaiting = answers.some(({ data, stale }) => data === undefined || stale)
  if (isWaiting || !units.data || !overview.data || !bodies.data) return { boxes: undefined, failure }
  if (unit === null) {
    const name = counties?.find(({ code }) => code === county)?.name ?? county ?? ''
    const own = units.data.rows.filter((row) => row.county === county)
    return { boxes: unitBoxes({ code: county ?? '', name }, own, overview.data.rows), failure }
  }
  const one = units.data.rows.find(({ unitId }) => unitId === unit)
  return { boxes: one === undefined ? null : bodyBoxes(one, bodies.data.rows, overview.data.rows), failure }
}
