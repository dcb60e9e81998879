// Posts by the class of a unit (类别).
import { Input } from 'antd'
import { useState } from 'react'
import { useText } from '../../../api/text.tsx'
import { AddButton } from '../form/buttons.tsx'
import { withOptional } from '../form/edit-document.ts'
import { PostsFields } from '../form/posts-fields.tsx'
import { RecordTable } from '../form/record-table.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'
import type { StepFormProps } from './step-form.ts'

export function ClassFields({ step, path, onChange }: StepFormProps<'class'>) {
  const { scenarioSteps: own } = useText().pages
  const { classes } = useScopeUnits()
  const { posts } = step
  const free = classes.filter((name) => posts[name] === undefined)
  return (
    <RecordTable
      label={own.classes.label}
      path={`${path}.posts`}
      {...(classes.length === 0 ? { hint: own.classes.empty } : {})}
      head={[own.classes.name, own.posts]}
      keys={Object.keys(posts)}
      nameOf={(name) => name}
      cells={(name) => [
        <PostsFields
          key="posts"
          small
          label={`${name} ${own.posts}`}
          posts={posts[name] ?? 0}
          path={`${path}.posts.${name}`}
          onChange={(changed) => onChange({ ...step, posts: { ...posts, [name]: changed } })}
        />,
      ]}
      onRemove={(name) => onChange({ ...step, posts: withOptional(posts, name, undefined) })}
    >
      <NameAdder
        text={own.classes.add}
        hint={own.classes.addHint}
        offered={free}
        onAdd={(name) => onChange({ ...step, posts: { ...posts, [name]: posts[name] ?? 0 } })}
      />
    </RecordTable>
  )
}

interface AdderProps {
  readonly text: string
  readonly hint: string
  /** Offered as buttons beside the field. */
  readonly offered?: readonly string[]
  readonly onAdd: (name: string) => void
}

/** A name typed and added as a row. */
export function NameAdder({ text, hint, offered = [], onAdd }: AdderProps) {
  const [name, setName] = useState('')
  const plain = name.trim()
  // Names that every object has would be found in place of a row.
  const good = plain !== '' && !(plain in {})
  const add = () => {
    if (!good) return
    onAdd(plain)
    setName('')
  }
  return (
    <>
      <Input
        size="small"
        className="name-adder"
        aria-label={text}
        placeholder={hint}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={add}
      />
      <AddButton text={text} disabled={!good} onClick={add} />
      {offered.map((each) => (
        <AddButton key={each} text={each} onClick={() => onAdd(each)} />
      ))}
    </>
  )
}
