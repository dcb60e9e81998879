// Adds a rule of a known kind: limits on a count, a ratio or a sum, or a term that must not pass.
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { OwnRuleInput } from '#shared/contract/rules'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { OwnRuleFields } from './own-rule-fields.tsx'
import { BLANK_RULE, KINDS, type OwnRuleForm, ownRuleOf } from './own-rule-form.ts'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function OwnRuleDialog({ open, onClose }: Props) {
  return open ? <OpenDialog onClose={onClose} /> : null
}

const HEAD = ['title', 'document', 'article'] as const
const CONFIDENCES = ['A', 'B', 'C'] as const

function OpenDialog({ onClose }: Pick<Props, 'onClose'>) {
  const text = useText()
  const { rules: own, app } = text.pages
  const [form, setForm] = useState<OwnRuleForm>(BLANK_RULE)
  const parsed = OwnRuleInput.safeParse(ownRuleOf(form))
  const adding = useAction(async () => {
    if (!parsed.success) return
    await expectOk(engine['rules.addOwn']({ rule: parsed.data }))
    onClose()
  })
  const edit = (change: Partial<OwnRuleForm>) => setForm({ ...form, ...change })
  return (
    <Dialog
      open
      wide
      title={own.addOwn}
      okText={own.addOwn}
      cancelText={app.cancel}
      okDisabled={!parsed.success}
      okHint={parsed.success ? undefined : own.ownNeeds}
      busy={adding.busy}
      onOk={adding.run}
      onCancel={onClose}
    >
      <Radio.Group
        optionType="button"
        aria-label={own.kind}
        value={form.kind}
        onChange={(event) => edit({ kind: event.target.value as OwnRuleForm['kind'] })}
        options={KINDS.map((value) => ({ value, label: own.kinds[value] }))}
      />
      {HEAD.map((key) => (
        <Labelled key={key} label={own.head[key]}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={form[key]}
              onChange={(event) => edit({ [key]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={own.confidence}
        value={form.confidence}
        onChange={(event) => edit({ confidence: event.target.value as OwnRuleForm['confidence'] })}
        options={CONFIDENCES.map((value) => ({ value, label: own.confidences[value] }))}
      />
      <OwnRuleFields form={form} edit={edit} />
      <FailureAlert failure={adding.failure} text={text} />
    </Dialog>
  )
}
