// The figures that are read out first: the whole, each step, each level's posts.
import type { ReactNode } from 'react'
import type { RunSummary } from '#shared/contract/scenario'
import { createsPosts } from '#shared/domain/scenario/state'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { poolName, stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'

interface Props {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

export function ResultTiles({ document, summary }: Props) {
  const text = useText()
  const { scenario: own } = text.pages
  const { total, byStep, byPool, units } = summary
  return (
    <dl className="tiles">
      <Tile name={own.tiles.total} value={total} strong />
      {document.steps.filter(createsPosts).map((step) => (
        <Tile key={step.id} name={stepName(text, document, step.id)} value={byStep[step.id] ?? 0} />
      ))}
      {Object.entries(byPool).map(([pool, posts]) => (
        <Tile
          key={pool}
          name={formatMessage(own.tiles.pools, { pool: poolName(text, pool) })}
          value={posts}
        />
      ))}
      <Tile name={own.tiles.units} value={units} unit={own.unitsMeasure} />
    </dl>
  )
}

interface TileProps {
  readonly name: string
  readonly value: number
  readonly strong?: boolean
  readonly unit?: ReactNode
}

function Tile({ name, value, strong = false, unit }: TileProps) {
  const text = useText().pages.scenario
  return (
    <div className={strong ? 'tile strong' : 'tile'}>
      <dt>{name}</dt>
      <dd>
        {groupThousands(value)}
        <span className="tile-unit">{unit ?? text.postsMeasure}</span>
      </dd>
    </div>
  )
}
