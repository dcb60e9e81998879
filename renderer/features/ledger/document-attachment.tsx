// The scan of a document: its name and hash; kept with the document afterwards, too, and written to a file again.
import { App, Button } from 'antd'
import { useState } from 'react'
import type { DocumentDetail } from '#shared/contract/ledger'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

export function DocumentAttachment({ document }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { attachment, attachmentHash, attachmentBytes } = document
  const isNamed = attachment !== '' || attachmentHash !== ''
  const size = Math.ceil(attachmentBytes / 1000)
  return (
    <div className="document-attachment">
      <div className="row">
        <span>
          {own.attachment}
          {text.pages.app.colon}
          {isNamed ? attachment : own.attachmentNone}
        </span>
        {attachmentBytes > 0 ? (
          <span className="hint">{formatMessage(own.attachmentKept, { size })}</span>
        ) : (
          isNamed && <span className="hint">{own.attachmentNotKept}</span>
        )}
      </div>
      {attachmentHash !== '' && (
        <div className="row">
          <span className="hint">{own.attachmentHash}</span>
          <code className="attachment-hash">{attachmentHash}</code>
        </div>
      )}
      {attachmentBytes > 0 ? <Save document={document} /> : <Attach document={document} />}
    </div>
  )
}

function Attach({ document: { number } }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { message } = App.useApp()
  const readOnly = useOpenProject().readOnly !== null
  const attaching = useAction(async () => {
    const picked = await expectOk(shell['dialog.openAttachment']({}))
    if (picked === null) return
    const { name, hash } = await expectOk(engine['ledger.readAttachment']({ token: picked.token }))
    await expectOk(engine['ledger.attach']({ number, attachmentHash: hash }))
    void message.success(formatMessage(own.attached, { file: name }))
  })
  return (
    <>
      <div className="row">
        <Button
          size="small"
          loading={attaching.busy}
          disabled={readOnly}
          title={readOnly ? text.pages.app.readOnlyHint : own.attachHint}
          onClick={() => attaching.run()}
        >
          {own.attach}
        </Button>
      </div>
      <FailureAlert failure={attaching.failure} text={text} onClose={attaching.clear} />
    </>
  )
}

function Save({ document: { number, attachment } }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { message } = App.useApp()
  /** Where the scan was written last. */
  const [token, setToken] = useState<string | null>(null)
  const saving = useAction(async () => {
    const picked = await expectOk(shell['dialog.saveAttachment']({ suggestedName: attachment }))
    if (picked === null) return
    const { file } = await expectOk(engine['project.saveAttachment']({ number, token: picked.token }))
    setToken(picked.token)
    void message.success(formatMessage(own.attachmentSaved, { file }))
  })
  const revealing = useAction(async () => {
    if (token !== null) await expectOk(shell['shell.reveal']({ token }))
  })
  return (
    <>
      <div className="row">
        <Button size="small" loading={saving.busy} onClick={() => saving.run()}>
          {own.saveAttachment}
        </Button>
        {token !== null && (
          <Button size="small" onClick={() => revealing.run()}>
            {text.pages.report.openFolder}
          </Button>
        )}
      </div>
      <FailureAlert
        failure={saving.failure ?? revealing.failure}
        text={text}
        onClose={() => {
          saving.clear()
          revealing.clear()
        }}
      />
    </>
  )
}
