// Bodies of a few units as of the window's date, unit by unit: a province has too many to ask for at once.
import { useQueries } from '@tanstack/react-query'
import type { BodyAsOfRow } from '#shared/contract/table'
import { useAsOf } from './as-of.tsx'
import { engine } from './engine.ts'
import { expectOk } from './result.ts'

/** By unit id; a unit is missing until the engine has answered. */
export function useBodies(units: readonly number[]): ReadonlyMap<number, readonly BodyAsOfRow[]> {
  const { asOf } = useAsOf()
  return useQueries({
    queries: units.map((unit) => ({
      queryKey: ['table.bodies', { asOf, unit }],
      queryFn: () => expectOk(engine['table.bodies']({ asOf, unit })),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, at) => {
          const unit = units[at]
          return data === undefined || unit === undefined ? [] : [[unit, data.rows] as const]
        }),
      ),
  })
}
