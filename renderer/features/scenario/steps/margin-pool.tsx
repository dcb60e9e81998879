// A pool with both margins: each unit's posts of all types, and each type's posts of all units.
import { Button, Select } from 'antd'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { EditedPool } from '../form/edit-document.ts'
import { withOptional } from '../form/edit-document.ts'
import { NumberInput } from '../form/number-input.tsx'
import { RecordTable } from '../form/record-table.tsx'
import { UnitPicker } from '../form/unit-picker.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'
import type { PoolOf } from './pool-kinds.ts'

interface Props {
  readonly pool: PoolOf<'margins'>
  readonly path: string
  readonly onChange: (pool: EditedPool) => void
}

export function MarginPool({ pool, path, onChange }: Props) {
  const own = useText().pages.scenarioSteps
  const { nameOf, inScope } = useScopeUnits()
  const { units } = pool
  const fill = () => {
    const rows = (inScope ?? []).map((key) => [key, units[key] ?? 0])
    onChange({ ...pool, units: { ...units, ...Object.fromEntries(rows) } })
  }
  return (
    <>
      <RecordTable
        label={own.pool.units}
        path={`${path}.units`}
        hint={own.pool.marginsHint}
        wrong={own.pool.unitsForm}
        head={[own.unit, own.posts]}
        keys={Object.keys(units)}
        nameOf={nameOf}
        cells={(key, name) => [
          <NumberInput
            key="posts"
            small
            label={`${name} ${own.posts}`}
            path={`${path}.units.${key}`}
            value={units[key] ?? 0}
            onChange={(value) => value !== null && onChange({ ...pool, units: { ...units, [key]: value } })}
          />,
        ]}
        onRemove={(key) => onChange({ ...pool, units: withOptional(units, key, undefined) })}
        foot={<Sum posts={units} />}
      >
        <UnitPicker
          label={own.addUnit}
          taken={Object.keys(units)}
          onPick={(key) => onChange({ ...pool, units: { ...units, [key]: 0 } })}
        />
        <Button size="small" disabled={inScope === null} onClick={fill}>
          {own.fillScope}
        </Button>
      </RecordTable>
      <MarginTypes pool={pool} path={path} onChange={onChange} />
    </>
  )
}

function MarginTypes({ pool, path, onChange }: Props) {
  const text = useText()
  const own = text.pages.scenarioSteps
  const { types } = pool
  const name = (type: string) => text.fields.postTypes[type as PostType]
  const free = POST_TYPES.filter((type) => types[type] === undefined)
  return (
    <RecordTable
      label={own.pool.types}
      path={`${path}.types`}
      wrong={own.pool.typesForm}
      head={[text.pages.scenario.postType, own.posts]}
      keys={Object.keys(types)}
      nameOf={name}
      cells={(type, title) => [
        <NumberInput
          key="posts"
          small
          label={`${title} ${own.posts}`}
          path={`${path}.types.${type}`}
          value={types[type as PostType] ?? 0}
          onChange={(value) => value !== null && onChange({ ...pool, types: { ...types, [type]: value } })}
        />,
      ]}
      onRemove={(type) => onChange({ ...pool, types: withOptional(types, type as PostType, undefined) })}
      foot={<Sum posts={types} />}
    >
      <Select<PostType | null>
        size="small"
        className="unit-picker"
        aria-label={own.addType}
        placeholder={own.addType}
        value={null}
        options={free.map((value) => ({ value, label: name(value) }))}
        onChange={(type) => type !== null && onChange({ ...pool, types: { ...types, [type]: 0 } })}
      />
    </RecordTable>
  )
}

function Sum({ posts }: { readonly posts: Readonly<Record<string, number | undefined>> }) {
  const own = useText().pages.scenarioSteps
  const total = Object.values(posts).reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return <p className="hint number-text">{formatMessage(own.sum, { total })}</p>
}
