// Where the posts come from (编制来源): the ratio of city to county.
import { InputNumber } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { poolName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import type { EditedStep, PoolName } from './edit-document.ts'
import { setFunding } from './edit-document.ts'

const POOLS: readonly PoolName[] = ['city', 'county']

interface Props {
  readonly step: EditedStep
  readonly onChange: (funding: EditedStep['funding']) => void
}

export function FundingFields({ step, onChange }: Props) {
  const text = useText()
  const own = text.pages.scenario
  const funding = step.funding ?? []
  const only = funding.length === 1 ? funding[0] : undefined
  return (
    <fieldset className="field">
      <legend>{own.funding}</legend>
      <div className="row">
        {POOLS.map((pool) => (
          <Labelled key={pool} className="row funding-part" label={poolName(text, pool)}>
            {(id) => (
              <InputNumber
                id={id}
                className="narrow-number"
                min={0}
                max={1_000_000}
                precision={0}
                value={funding.find((share) => share.pool === pool)?.ratio ?? 0}
                onChange={(ratio) => onChange(setFunding(step.funding, pool, ratio ?? 0))}
              />
            )}
          </Labelled>
        ))}
        <span className="hint">
          {only !== undefined
            ? formatMessage(own.fundingOnly, { pool: poolName(text, only.pool) })
            : formatMessage(own.fundingRatio, {
                pools: funding.map((share) => poolName(text, share.pool)).join(' : '),
                ratios: funding.map((share) => share.ratio).join(' : '),
              })}
        </span>
      </div>
    </fieldset>
  )
}
