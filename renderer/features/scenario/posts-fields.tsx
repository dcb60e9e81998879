// A number of posts, or one per post type where the document says so.
import type { PostType } from '#shared/domain/quota/post-type'
import { useText } from '../../api/text.tsx'
import type { ConstantStep } from './edit-document.ts'
import { Field } from './field-errors.tsx'
import { NumberInput } from './number-input.tsx'

type Posts = ConstantStep['posts']

interface Props {
  readonly label: string
  readonly posts: Posts
  readonly path: string
  readonly onChange: (posts: Posts) => void
}

export function PostsFields({ label, posts, path, onChange }: Props) {
  const text = useText()
  if (typeof posts === 'number')
    return <PostsField label={label} value={posts} path={path} onChange={onChange} />
  return (Object.entries(posts) as [PostType, number][]).map(([type, value]) => (
    <PostsField
      key={type}
      label={`${label} ${text.fields.postTypes[type]}`}
      value={value}
      path={`${path}.${type}`}
      onChange={(changed) => onChange({ ...posts, [type]: changed })}
    />
  ))
}

interface FieldProps {
  readonly label: string
  readonly value: number
  readonly path: string
  readonly onChange: (value: number) => void
}

export function PostsField({ label, value, path, onChange }: FieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <NumberInput
          id={id}
          path={path}
          value={value}
          onChange={(changed) => changed !== null && onChange(changed)}
        />
      )}
    </Field>
  )
}
