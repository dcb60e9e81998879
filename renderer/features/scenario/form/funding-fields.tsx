// Where the posts come from (编制来源): the ratio of city to county, or nothing where a source step says it.
import { Checkbox } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { poolName } from '../../../api/names.ts'
import { useText } from '../../../api/text.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import type { EditedStep, PoolName } from './edit-document.ts'
import { setFunding } from './edit-document.ts'
import { FieldGroup, useFormState } from './field-errors.tsx'
import { NumberInput } from './number-input.tsx'
import { parseWhole } from './whole-number.ts'

const POOLS: readonly PoolName[] = ['city', 'county']

/** The contract's own limit of a part of the ratio. */
const MOST_RATIO = 10_000

interface Props {
  readonly funding: EditedStep['funding']
  readonly path: string
  readonly onChange: (funding: EditedStep['funding']) => void
}

export function FundingFields({ funding, path, onChange }: Props) {
  const { scenario: own, scenarioSteps: steps } = useText().pages
  const { forgetUnread } = useFormState()
  const toggle = (wanted: boolean) => {
    forgetUnread(`${path}.funding`)
    onChange(wanted ? [{ pool: 'county', ratio: 1 }] : undefined)
  }
  return (
    <FieldGroup label={own.funding} path={`${path}.funding`}>
      <Checkbox checked={funding !== undefined} onChange={(event) => toggle(event.target.checked)}>
        {steps.hasFunding}
      </Checkbox>
      {funding === undefined ? (
        <p className="hint">{steps.fundingNone}</p>
      ) : (
        <FundingRatio funding={funding} path={path} onChange={onChange} />
      )}
    </FieldGroup>
  )
}

interface RatioProps extends Props {
  readonly funding: NonNullable<EditedStep['funding']>
}

function FundingRatio({ funding, path, onChange }: RatioProps) {
  const text = useText()
  const own = text.pages.scenario
  const only = funding.length === 1 ? funding[0] : undefined
  const { unread, keepUnread } = useFormState()
  const place = (pool: PoolName) => `${path}.funding.${pool}`
  const change = (pool: PoolName, ratio: number) => {
    let next: EditedStep['funding'] = setFunding(funding, pool, ratio)
    for (const other of POOLS) {
      if (other === pool || parseWhole(unread.get(place(other)) ?? '', 0) !== 0) continue
      next = setFunding(next, other, 0)
      keepUnread(place(other), null)
    }
    onChange(next)
  }
  return (
    <div className="row">
      {POOLS.map((pool) => (
        <Labelled key={pool} className="row funding-part" label={poolName(text, pool)}>
          {(id) => (
            <NumberInput
              id={id}
              path={place(pool)}
              least={only?.pool === pool ? 1 : 0}
              most={MOST_RATIO}
              value={funding.find((share) => share.pool === pool)?.ratio ?? 0}
              onChange={(ratio) => ratio !== null && change(pool, ratio)}
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
  )
}
