// Which post type the tables show; only the types that there are.
import { Select } from 'antd'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { useText } from '../../api/text.tsx'
import type { ShownType } from './use-place.ts'

interface Props {
  readonly types: readonly PostType[]
  readonly type: ShownType
  readonly onChange: (type: ShownType) => void
}

export function TypeSelect({ types, type, onChange }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const there = new Set(types)
  const options = POST_TYPES.filter((name) => there.has(name) || name === type).map((name) => ({
    value: name as ShownType,
    label: text.fields.postTypes[name],
  }))
  return (
    <Select<ShownType>
      className="type-select"
      aria-label={own.postType}
      value={type}
      options={[{ value: 'all', label: own.allTypes }, ...options]}
      onChange={onChange}
    />
  )
}
