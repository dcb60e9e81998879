// The posts that a weighted step shares: one number, one in two stages, a table by county, so many a unit, or both margins.
import { Select } from 'antd'
import { memo } from 'react'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import type { EditedPool } from '../form/edit-document.ts'
import { poolTotal, setCountyPosts } from '../form/edit-document.ts'
import { Field, FieldGroup, useFormState } from '../form/field-errors.tsx'
import { NumberInput } from '../form/number-input.tsx'
import { PostsField } from '../form/posts-fields.tsx'
import { WeightFields } from '../form/weight-fields.tsx'
import { MarginPool } from './margin-pool.tsx'
import { MethodField } from './method-fields.tsx'
import type { PoolKind, PoolOf } from './pool-kinds.ts'
import { isPool, kindOfPool, POOL_KINDS, poolOfKind } from './pool-kinds.ts'

interface Props<P extends EditedPool = EditedPool> {
  readonly pool: P
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (pool: EditedPool) => void
}

export const PoolFields = memo(function PoolFields({ pool, path, run, onChange }: Props) {
  const { pool: own } = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  return (
    <>
      <Field label={own.kind} path={path}>
        {(id) => (
          <Select<PoolKind>
            id={id}
            aria-label={own.kind}
            value={kindOfPool(pool)}
            options={POOL_KINDS.map((value) => ({ value, label: own.kinds[value] }))}
            onChange={(kind) => {
              forgetUnread(path)
              onChange(poolOfKind(kind, pool))
            }}
          />
        )}
      </Field>
      <PoolBody pool={pool} path={path} run={run} onChange={onChange} />
    </>
  )
})

function PoolBody({ pool, path, run, onChange }: Props) {
  const { weighted: text } = useText().pages.scenario
  if (isPool(pool, 'staged')) return <StagedPool pool={pool} path={path} run={run} onChange={onChange} />
  if (isPool(pool, 'byCounty')) return <CountyPool pool={pool} path={path} run={run} onChange={onChange} />
  if (isPool(pool, 'perUnit')) return <UnitPool pool={pool} path={path} run={run} onChange={onChange} />
  if (isPool(pool, 'margins')) return <MarginPool pool={pool} path={path} onChange={onChange} />
  const change = (total: number) => onChange({ total })
  return <PostsField label={text.total} value={pool.total} path={`${path}.total`} onChange={change} />
}

function StagedPool({ pool, path, onChange }: Props<PoolOf<'staged'>>) {
  const { scenario, scenarioSteps } = useText().pages
  const { pool: own } = scenarioSteps
  const { stage } = pool
  return (
    <>
      <PostsField
        label={scenario.weighted.total}
        value={pool.total}
        path={`${path}.total`}
        onChange={(total) => onChange({ ...pool, total })}
      />
      <WeightFields
        label={own.stageWeights}
        weights={stage.weights}
        path={`${path}.stage.weights`}
        onChange={(weights) => onChange({ ...pool, stage: { ...stage, weights } })}
      />
      <MethodField
        label={own.stageMethod}
        method={stage.method}
        path={`${path}.stage.method`}
        onChange={(method) => onChange({ ...pool, stage: { ...stage, method } })}
      />
    </>
  )
}

const BYS = ['all', 'county'] as const

function UnitPool({ pool, path, onChange }: Props<PoolOf<'perUnit'>>) {
  const { scenario, scenarioSteps } = useText().pages
  const { pool: own } = scenarioSteps
  return (
    <div className="field-pair">
      <PostsField
        label={scenario.weighted.perUnit}
        value={pool.perUnit}
        path={`${path}.perUnit`}
        onChange={(perUnit) => onChange({ ...pool, perUnit })}
      />
      <Field label={own.by}>
        {(id) => (
          <Select
            id={id}
            aria-label={own.by}
            value={pool.by}
            options={BYS.map((value) => ({ value, label: own.bys[value] }))}
            onChange={(by) => onChange({ ...pool, by })}
          />
        )}
      </Field>
    </div>
  )
}

function CountyPool({ pool, path, run, onChange }: Props<PoolOf<'byCounty'>>) {
  const { weighted: text, columns } = useText().pages.scenario
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const unitsOf = new Map(run?.status === 'ok' ? run.counties.map((row) => [row.code, row.units]) : [])
  const posts = pool.byCounty
  const { unread } = useFormState()
  const readable = counties.every(({ code }) => !unread.has(`${path}.byCounty.${code}`))
  return (
    <FieldGroup label={text.byCounty} hint={text.byCountyHint}>
      <table className="form-table">
        <thead>
          <tr>
            <th scope="col">{columns.county}</th>
            <th scope="col" className="number">
              {text.units}
            </th>
            <th scope="col" className="number">
              {text.pool}
            </th>
          </tr>
        </thead>
        <tbody>
          {counties.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="number">{unitsOf.get(code) ?? ''}</td>
              <td className="number">
                <NumberInput
                  small
                  label={formatMessage(text.countyPosts, { name })}
                  path={`${path}.byCounty.${code}`}
                  value={posts[code] ?? 0}
                  onChange={(value) => value !== null && onChange(setCountyPosts(pool, code, value))}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{columns.total}</th>
            <td />
            <td className="number">{readable && formatMessage(text.sum, { total: poolTotal(pool) })}</td>
          </tr>
        </tfoot>
      </table>
    </FieldGroup>
  )
}
