// The posts that a weighted step shares: one number, so many a unit, or a table by county.
import { InputNumber } from 'antd'
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { EditedPool } from './edit-document.ts'
import { poolTotal, setCountyPosts } from './edit-document.ts'
import { useFieldStatus } from './field-errors.tsx'
import { PostsField } from './posts-fields.tsx'

interface Props {
  readonly pool: EditedPool
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (pool: EditedPool) => void
}

export function PoolFields({ pool, path, run, onChange }: Props) {
  const { weighted: text } = useText().pages.scenario
  if ('total' in pool) {
    const change = (total: number) => onChange({ total })
    return <PostsField label={text.total} value={pool.total} path={`${path}.total`} onChange={change} />
  }
  if ('perUnit' in pool) {
    const change = (perUnit: number) => onChange({ ...pool, perUnit })
    return <PostsField label={text.perUnit} value={pool.perUnit} path={`${path}.perUnit`} onChange={change} />
  }
  return <CountyPool pool={pool} path={path} run={run} onChange={onChange} />
}

function CountyPool({ pool, path, run, onChange }: Props) {
  const { weighted: text, columns } = useText().pages.scenario
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const unitsOf = new Map(run?.status === 'ok' ? run.counties.map((row) => [row.code, row.units]) : [])
  const posts = 'byCounty' in pool ? pool.byCounty : {}
  return (
    <fieldset className="field">
      <legend>{text.byCounty}</legend>
      <p className="hint">{text.byCountyHint}</p>
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
                <CountyPosts
                  label={formatMessage(text.countyPosts, { name })}
                  path={`${path}.byCounty.${code}`}
                  value={posts[code] ?? 0}
                  onChange={(value) => onChange(setCountyPosts(pool, code, value))}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{columns.total}</th>
            <td />
            <td className="number">{formatMessage(text.sum, { total: poolTotal(pool) })}</td>
          </tr>
        </tfoot>
      </table>
    </fieldset>
  )
}

interface CountyPostsProps {
  readonly label: string
  readonly path: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function CountyPosts({ label, path, value, onChange }: CountyPostsProps) {
  const status = useFieldStatus(path)
  return (
    <InputNumber
      size="small"
      aria-label={label}
      value={value}
      min={0}
      max={1_000_000_000}
      precision={0}
      controls={false}
      status={status}
      onChange={(changed) => onChange(changed ?? 0)}
    />
  )
}
