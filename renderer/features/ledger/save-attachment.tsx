// The attachment of a document: its name, and its bytes written to a file where the project keeps them.
import { App, Button } from 'antd'
import type { DocumentDetail } from '#shared/contract/ledger'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

export function SaveAttachment({ document }: { readonly document: DocumentDetail }) {
  const text = useText()
  const own = text.pages.ledger
  const { message } = App.useApp()
  const { number, attachment, attachmentHash, attachmentBytes } = document
  const saving = useAction(async () => {
    const picked = await expectOk(shell['dialog.saveAttachment']({ suggestedName: attachment }))
    if (picked === null) return
    const { file } = await expectOk(engine['project.saveAttachment']({ number, token: picked.token }))
    void message.success(formatMessage(own.attachmentSaved, { file }))
  })
  if (attachment === '' && attachmentHash === '') return null
  return (
    <div className="document-attachment">
      <div className="row">
        <span>
          {own.attachment}
          {text.pages.app.colon}
          {attachment}
        </span>
        {attachmentBytes > 0 ? (
          <Button size="small" loading={saving.busy} onClick={() => saving.run()}>
            {own.saveAttachment}
          </Button>
        ) : (
          <span className="hint">{own.attachmentNotKept}</span>
        )}
      </div>
      {attachmentHash !== '' && (
        <code className="attachment-hash" title={own.attachmentHash}>
          {attachmentHash}
        </code>
      )}
      <FailureAlert failure={saving.failure} text={text} onClose={saving.clear} />
    </div>
  )
}
