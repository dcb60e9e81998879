// A new indicator of the office's own: its name, its unit of measure, and which way is better.
import { App, Input, Radio } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

const BLANK = { name: '', measure: '', better: 'high' as 'high' | 'low' }

export function AddIndicator({ open, onClose }: Props) {
  const text = useText()
  const { indicator: own, app } = text.pages
  const { message } = App.useApp()
  const [form, setForm] = useState(BLANK)
  const adding = useAction(async () => {
    await expectOk(engine['indicator.add'](form))
    void message.success(formatMessage(own.added, { name: form.name.trim() }))
    setForm(BLANK)
    onClose()
  })
  const close = () => {
    adding.clear()
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={own.add}
      okText={own.addOk}
      cancelText={app.cancel}
      okDisabled={form.name.trim() === ''}
      busy={adding.busy}
      onOk={adding.run}
      onCancel={close}
    >
      <div className="add-indicator">
        <label htmlFor="indicator-name">{own.name}</label>
        <Input
          id="indicator-name"
          maxLength={50}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <label htmlFor="indicator-measure">{own.measure}</label>
        <Input
          id="indicator-measure"
          maxLength={20}
          placeholder={own.measureExample}
          value={form.measure}
          onChange={(event) => setForm({ ...form, measure: event.target.value })}
        />
        <span>{own.better}</span>
        <Radio.Group
          aria-label={own.better}
          value={form.better}
          options={[
            { value: 'high', label: own.high },
            { value: 'low', label: own.low },
          ]}
          onChange={(event) => setForm({ ...form, better: event.target.value as 'high' | 'low' })}
        />
      </div>
      <FailureAlert failure={adding.failure} text={text} />
    </Dialog>
  )
}
