// What every step has: where its posts come from, its own post type, and the id that formulas know it by.
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { PostType } from '#shared/domain/quota/post-type'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import type { EditedStep } from '../form/edit-document.ts'
import { withOptional } from '../form/edit-document.ts'
import { Field, useFormState } from '../form/field-errors.tsx'
import { FundingFields } from '../form/funding-fields.tsx'

interface Props {
  readonly step: EditedStep
  readonly path: string
  readonly onChange: (step: EditedStep) => void
  readonly onRename: (id: string) => void
}

export function CommonFields({ step, path, onChange, onRename }: Props) {
  const text = useText()
  const own = text.pages.scenarioSteps
  const { document } = useFormState()
  const inherited = formatMessage(own.postTypeDefault, { type: text.fields.postTypes[document.postType] })
  return (
    <>
      {step.kind !== 'bodies' && step.kind !== 'source' && (
        <FundingFields
          step={step}
          path={path}
          onChange={(funding) => onChange(withOptional(step, 'funding', funding) as EditedStep)}
        />
      )}
      <Field label={own.postType} path={`${path}.postType`}>
        {(id) => (
          <Select<PostType | ''>
            id={id}
            aria-label={own.postType}
            value={step.postType ?? ''}
            options={[
              { value: '', label: inherited },
              ...POST_TYPES.map((value) => ({ value, label: text.fields.postTypes[value] })),
            ]}
            onChange={(type) => onChange(withOptional(step, 'postType', type === '' ? undefined : type))}
          />
        )}
      </Field>
      <IdField key={step.id} step={step} path={path} onRename={onRename} />
    </>
  )
}

const ID = /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/

/** Taken on Enter and on leaving the field, for other steps may name it. */
function IdField({ step, path, onRename }: Pick<Props, 'step' | 'path' | 'onRename'>) {
  const own = useText().pages.scenarioSteps
  const { document } = useFormState()
  const [typed, setTyped] = useState(step.id)
  const taken = document.steps.some((other) => other !== step && other.id === typed)
  const wrong = !ID.test(typed) || typed in {} ? own.idForm : taken ? own.idTaken : null
  const take = () => {
    if (wrong === null && typed !== step.id) onRename(typed)
  }
  return (
    <Field
      label={own.id}
      path={`${path}.id`}
      hint={wrong === null ? formatMessage(own.idHint, { id: step.id }) : undefined}
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
