// The posts that a weighted step shares: one number, so many a unit, or a table by county.
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { EditedPool } from './edit-document.ts'
import { poolTotal, setCountyPosts } from './edit-document.ts'
import { useFormState } from './field-errors.tsx'
import { NumberInput } from './number-input.tsx'
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
  const { unread } = useFormState()
  const readable = counties.every(({ code }) => !unread.has(`${path}.byCounty.${code}`))
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
    </fieldset>
  )
}
