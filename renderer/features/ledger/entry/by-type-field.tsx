// Posts by type: the types first, then a number for each.
import { Input, Select } from 'antd'
import { POST_TYPES, type PostType } from '#shared/domain/quota/post-type'
import { useText } from '../../../api/text.tsx'
import type { Control } from '../../../ui/control.ts'

interface Props {
  readonly label: string
  readonly control: Control
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

export function ByTypeField({ label, control, value, onChange }: Props) {
  const text = useText()
  const posts = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<PostType, string>
  >
  const types = POST_TYPES.filter((type) => posts[type] !== undefined)
  return (
    <div className="entry-types">
      <Select<PostType[]>
        id={control.id}
        className="entry-select"
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={`${label}${text.pages.ledger.typesOf}`}
        status={control.wrong ? 'error' : ''}
        placeholder={text.pages.ledger.chooseTypes}
        value={types}
        options={POST_TYPES.map((type) => ({ value: type, label: text.fields.postTypes[type] }))}
        onChange={(chosen) => onChange(Object.fromEntries(chosen.map((type) => [type, posts[type] ?? '0'])))}
      />
      {types.map((type) => (
        <Input
          key={type}
          className="entry-type-posts"
          aria-label={`${label}${text.pages.app.colon}${text.fields.postTypes[type]}`}
          prefix={text.fields.postTypes[type]}
          inputMode="numeric"
          value={posts[type]}
          onChange={(event) => onChange({ ...posts, [type]: event.target.value })}
        />
      ))}
    </div>
  )
}
