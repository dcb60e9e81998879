// The same posts for every unit.
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { PostsFields } from '../form/posts-fields.tsx'
import type { StepFormProps } from './step-form.ts'

export function ConstantFields({ step, path, run, onChange }: StepFormProps<'constant'>) {
  const text = useText().pages.scenario
  const { posts } = step
  return (
    <>
      <PostsFields
        label={text.constant.posts}
        posts={posts}
        path={`${path}.posts`}
        onChange={(changed) => onChange({ ...step, posts: changed })}
      />
      {typeof posts === 'number' && run?.status === 'ok' && (
        <p className="hint number-text">
          {formatMessage(text.constant.sum, { units: run.units, posts, total: run.units * posts })}
        </p>
      )}
    </>
  )
}
