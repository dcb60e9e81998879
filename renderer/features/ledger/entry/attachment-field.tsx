// The scan of a document: chosen, named with its hash, and kept in the project where that is wanted.
import { App, Button, Checkbox } from 'antd'
import { formatMessage } from '#shared/locale/format'
import type { Loose } from '../../../api/booking-draft.tsx'
import { engine } from '../../../api/engine.ts'
import { expectOk } from '../../../api/result.ts'
import { shell } from '../../../api/shell.ts'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { textAt, valueAt } from './at-path.ts'
import { FormField } from './form-field.tsx'

interface Props {
  readonly document: Loose
  readonly onChange: (document: Loose) => void
}

export function AttachmentField({ document, onChange }: Props) {
  const text = useText()
  const own = text.pages.ledger
  const { message } = App.useApp()
  const name = textAt(document, 'attachment')
  const { keepAttachment, attachmentSize } = document
  const choosing = useAction(async () => {
    const picked = await expectOk(shell['dialog.openAttachment']({}))
    if (picked === null) return
    const read = await expectOk(engine['ledger.readAttachment']({ token: picked.token }))
    const { name: attachment, hash: attachmentHash, bytes } = read
    onChange({ ...document, attachment, attachmentHash, attachmentSize: bytes, keepAttachment: true })
    void message.success(attachment)
  })
  const remove = () => {
    const {
      attachment: _,
      attachmentHash: _hash,
      attachmentSize: _size,
      keepAttachment: _keep,
      ...rest
    } = document
    onChange(rest)
  }
  return (
    <FormField
      label={own.attachment}
      path="document.attachment"
      optional
      hint={name === '' ? '' : own.keepHint}
      wide
    >
      {({ id, describedBy }) => (
        <>
          <div className="row">
            <Button
              id={id}
              aria-describedby={describedBy}
              loading={choosing.busy}
              onClick={() => choosing.run()}
            >
              {name === '' ? own.chooseAttachment : name}
            </Button>
            {name !== '' && (
              <>
                <Checkbox
                  checked={keepAttachment === true}
                  onChange={({ target }) => onChange({ ...document, keepAttachment: target.checked })}
                >
                  {formatMessage(own.keepAttachment, { size: Math.ceil(Number(attachmentSize) / 1000) })}
                </Checkbox>
                <Button type="text" size="small" onClick={remove}>
                  {own.removeAttachment}
                </Button>
              </>
            )}
          </div>
          {name !== '' && (
            <code className="attachment-hash">{String(valueAt(document, 'attachmentHash'))}</code>
          )}
          <FailureAlert failure={choosing.failure} text={text} onClose={choosing.clear} />
        </>
      )}
    </FormField>
  )
}
