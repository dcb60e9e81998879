// What every step has: where its posts come from, its own post type, and the id that formulas know it by.
import { Input, Select } from 'antd'
import { memo, useState } from 'react'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { Field, useFormState } from '../form/field-errors.tsx'
import { FundingFields } from '../form/funding-fields.tsx'

type Common = Pick<EditedStep, 'funding' | 'postType'>

interface Props extends Common {
  readonly kind: EditedStep['kind']
  readonly id: string
  readonly path: string
  readonly onPut: <K extends keyof Common>(key: K, value: Common[K]) => void
  readonly onRename: (id: string) => void
}

/** Given only what it shows: it is not drawn anew for what changes elsewhere in its step. */
export const CommonFields = memo(function CommonFields(props: Props) {
  const { kind, id: stepId, funding, postType, path, onPut, onRename } = props
  const text = useText()
  const own = text.pages.scenarioSteps
  const { outline } = useFormState()
  const inherited = formatMessage(own.postTypeDefault, { type: text.fields.postTypes[outline.postType] })
  return (
    <>
      {kind !== 'bodies' && kind !== 'source' && (
        <FundingFields funding={funding} path={path} onChange={(changed) => onPut('funding', changed)} />
      )}
      <Field label={own.postType} path={`${path}.postType`}>
        {(id) => (
          <Select<PostType | ''>
            id={id}
            aria-label={own.postType}
            value={postType ?? ''}
            options={[
              { value: '', label: inherited },
              ...POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] })),
            ]}
            onChange={(type) => onPut('postType', type === '' ? undefined : type)}
          />
        )}
      </Field>
      <IdField key={stepId} stepId={stepId} path={path} onRename={onRename} />
    </>
  )
})

const ID = /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/

/** Taken on Enter and on leaving the field, for other steps may name it. */
function IdField({ stepId, path, onRename }: Pick<Props, 'path' | 'onRename'> & { readonly stepId: string }) {
  const own = useText().pages.scenarioSteps
  const { outline } = useFormState()
  const [typed, setTyped] = useState(stepId)
  const taken = typed !== stepId && outline.steps.some((other) => other.id === typed)
  const wrong = !ID.test(typed) || typed in {} ? own.idForm : taken ? own.idTaken : null
  const take = () => {
    if (wrong === null && typed !== stepId) onRename(typed)
  }
  return (
    <Field
      label={own.id}
      path={`${path}.id`}
      hint={wrong === null ? formatMessage(own.idHint, { id: stepId }) : undefined}
    >
      {(id) => (
        <>
          <Input
            id={id}
            size="small"
            value={typed}
            maxLength={40}
            spellCheck={false}
            status={wrong === null ? '' : 'error'}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={take}
            onPressEnter={take}
          />
          {wrong !== null && <span className="field-wrong">{wrong}</span>}
        </>
      )}
    </Field>
  )
}
