// The same posts for every unit.
import type { RunAnswer } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import type { ConstantStep } from './edit-document.ts'
import { withOptional } from './edit-document.ts'
import { FundingFields } from './funding-fields.tsx'
import { PostsFields } from './posts-fields.tsx'

interface Props {
  readonly step: ConstantStep
  readonly path: string
  readonly run: RunAnswer | undefined
  readonly onChange: (step: ConstantStep) => void
}

export function ConstantFields({ step, path, run, onChange }: Props) {
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
      <FundingFields
        step={step}
        path={path}
        onChange={(funding) => onChange(withOptional(step, 'funding', funding))}
      />
    </>
  )
}
