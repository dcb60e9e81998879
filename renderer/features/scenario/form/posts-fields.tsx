// A number of posts of the step's type, or one per post type; small in the cell of a table.
import { Button, Select } from 'antd'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { RemoveButton } from './buttons.tsx'
import type { ConstantStep } from './edit-document.ts'
import { withOptional } from './edit-document.ts'
import { Field, type Outline, placeOf, useFormState } from './field-errors.tsx'
import { NumberInput } from './number-input.tsx'

export type Posts = ConstantStep['posts']

interface Props {
  readonly label: string
  readonly posts: Posts
  readonly path: string
  /** Without a visible label, as in a table. */
  readonly small?: boolean
  readonly onChange: (posts: Posts) => void
}

export function PostsFields({ label, posts, path, small = false, onChange }: Props) {
  const text = useText().pages.scenarioSteps
  const { outline } = useFormState()
  if (typeof posts !== 'number')
    return <PostsByType label={label} posts={posts} path={path} onChange={onChange} />
  const type = stepType(outline, path)
  const split = (
    <Button size="small" type="link" className="split-button" onClick={() => onChange({ [type]: posts })}>
      {text.perType}
    </Button>
  )
  const number = (id?: string) => (
    <NumberInput
      {...(id === undefined ? { label, small: true } : { id })}
      path={path}
      value={posts}
      onChange={(changed) => changed !== null && onChange(changed)}
    />
  )
  if (small)
    return (
      <div className="posts-cell">
        {number()}
        {split}
      </div>
    )
  return (
    <div className="posts-field">
      <Field label={label}>{number}</Field>
      {split}
    </div>
  )
}

/** The type that a step's posts are of, from the path of one of its fields. */
function stepType(outline: Outline, path: string): PostType {
  const index = Number(/^steps\.(\d+)/.exec(path)?.[1] ?? Number.NaN)
  return outline.steps[index]?.postType ?? outline.postType
}

interface ByTypeProps {
  readonly label: string
  readonly posts: Exclude<Posts, number>
  readonly path: string
  readonly onChange: (posts: Posts) => void
}

function PostsByType({ label, posts, path, onChange }: ByTypeProps) {
  const text = useText()
  const own = text.pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const entries = Object.entries(posts) as [PostType, number][]
  const [first] = entries
  const free = POST_TYPES.filter((type) => posts[type] === undefined)
  const leave = (next: Posts) => {
    forgetUnread(path)
    onChange(next)
  }
  return (
    <div className="posts-types" {...placeOf(path)}>
      {entries.map(([type, value]) => {
        const name = text.fields.postTypes[type]
        return (
          <div key={type} className="posts-type">
            <span>{name}</span>
            <NumberInput
              small
              label={`${label} ${name}`}
              path={`${path}.${type}`}
              value={value}
              onChange={(changed) => changed !== null && onChange({ ...posts, [type]: changed })}
            />
            <RemoveButton
              label={formatMessage(own.removeType, { type: name })}
              disabled={entries.length === 1}
              onClick={() => leave(withOptional(posts, type, undefined))}
            />
          </div>
        )
      })}
      <div className="row">
        <Select<PostType | null>
          size="small"
          className="type-adder"
          aria-label={`${label} ${own.addType}`}
          placeholder={own.addType}
          value={null}
          options={free.map((value) => ({ value, label: text.fields.postTypes[value] }))}
          onChange={(type) => type !== null && onChange({ ...posts, [type]: 0 })}
        />
        <Button size="small" type="link" onClick={() => leave(first?.[1] ?? 0)}>
          {own.oneNumber}
        </Button>
      </div>
    </div>
  )
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
