// Posts decided by hand, unit by unit, with the reason.
import { Input } from 'antd'
import { useText } from '../../../api/text.tsx'
import { withOptional } from '../form/edit-document.ts'
import { Field, useFieldStatus } from '../form/field-errors.tsx'
import { PostsFields } from '../form/posts-fields.tsx'
import { RecordTable } from '../form/record-table.tsx'
import { UnitPicker } from '../form/unit-picker.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'
import type { StepFormProps } from './step-form.ts'

export function ManualFields({ step, path, onChange }: StepFormProps<'manual'>) {
  const own = useText().pages.scenarioSteps
  const { nameOf } = useScopeUnits()
  const { posts } = step
  const status = useFieldStatus(`${path}.reason`)
  return (
    <>
      <Field label={own.manual.reason} path={`${path}.reason`} wrong={own.manual.reasonForm}>
        {(id) => (
          <Input
            id={id}
            value={step.reason}
            maxLength={500}
            status={status}
            onChange={(event) => onChange({ ...step, reason: event.target.value })}
          />
        )}
      </Field>
      <RecordTable
        label={own.posts}
        path={`${path}.posts`}
        head={[own.unit, own.posts]}
        keys={Object.keys(posts)}
        nameOf={nameOf}
        cells={(key, name) => [
          <PostsFields
            key="posts"
            small
            label={`${name} ${own.posts}`}
            posts={posts[key] ?? 0}
            path={`${path}.posts.${key}`}
            onChange={(changed) => onChange({ ...step, posts: { ...posts, [key]: changed } })}
          />,
        ]}
        onRemove={(key) => onChange({ ...step, posts: withOptional(posts, key, undefined) })}
      >
        <UnitPicker
          label={own.addUnit}
          taken={Object.keys(posts)}
          onPick={(key) => onChange({ ...step, posts: { ...posts, [key]: 0 } })}
        />
      </RecordTable>
    </>
  )
}
