// How many units are ticked, beside the number that was inferred for Xuzhou and never published.

import { formatMessage } from '#shared/locale/format'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'

/** 1,570 posts ÷ 10 a unit; the press gives no count. */
const INFERRED = 157

interface Props {
  readonly ticked: number
  /** Keys of the units that the scenario leaves out. */
  readonly excluded: readonly string[]
}

export function TickCount({ ticked, excluded }: Props) {
  const text = useText().pages.unit
  const inferred = useOpenProject().template === 'xuzhou-2020'
  const difference = ticked - INFERRED
  const parts = [formatMessage(text.ticked, { count: ticked })]
  if (inferred && difference !== 0) {
    const more = difference > 0 ? text.more : text.fewer
    parts.push(formatMessage(more, { count: Math.abs(difference) }), text.totalsFollow)
  }
  if (inferred) parts.push(text.inferred)
  const suggested = useEngineQuery('scenario.suggest', {}, { enabled: inferred }).data?.scope.exclude ?? []
  const leftOut = suggested.filter((key) => excluded.includes(key)).length
  if (leftOut > 0) parts.push(formatMessage(text.leftOut, { count: leftOut }))
  return (
    <p className={inferred && difference !== 0 ? 'tick-count differs' : 'tick-count'} role="status">
      <strong>{parts[0]}</strong>
      {parts.slice(1).join('')}
    </p>
  )
}
