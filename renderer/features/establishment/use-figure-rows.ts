// The rows of the body table for what is chosen, as they are now: a date or a document that changes them changes what explains them.
import { useMemo } from 'react'
import type { BodyAsOfRow } from '#shared/contract/table'
import { useAsOf } from '../../api/as-of.tsx'
import { useBodies } from '../../api/use-bodies.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { rowsByUnit, rowsOfUnit } from './figure-rows.ts'
import type { Place } from './use-place.ts'

const NONE: readonly BodyAsOfRow[] = []

/** Rows are undefined until the engine has answered, and for the whole, which has a table of its own. */
export function useFigureRows({ county, unit }: Place) {
  const { asOf } = useAsOf()
  const enabled = county !== null || unit !== null
  const { data, failure } = useEngineQuery('table.overview', { asOf, county, unit }, { keep: true, enabled })
  const bodies = useBodies(unit === null ? [] : [unit]).get(unit ?? 0) ?? NONE
  const leaves = enabled ? data?.rows : undefined
  const rows = useMemo(() => {
    if (leaves === undefined) return undefined
    return unit === null ? rowsByUnit(leaves) : rowsOfUnit(leaves, bodies)
  }, [leaves, unit, bodies])
  return { rows, balanced: data?.balanced ?? true, failure }
}
