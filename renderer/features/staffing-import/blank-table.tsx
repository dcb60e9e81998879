// Blank workbooks to fill in, one for each kind.
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { IMPORT_KINDS, type ImportKind } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'

export function BlankTable() {
  const text = useText()
  const own = text.pages.staffingImport
  const kinds = text.fields.importKinds
  const [kind, setKind] = useState<ImportKind>('quotas')
  const [saved, setSaved] = useState<string | null>(null)
  const saving = useAction(async () => {
    const suggestedName = formatMessage(own.blankName, { kind: kinds[kind] })
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName, format: 'xlsx' }))
    if (picked === null) return
    await expectOk(engine['staffingImport.template']({ token: picked.token, kind }))
    setSaved(picked.name)
  })
  return (
    <Card title={own.blank} hint={own.blankHint}>
      <div className="row">
        <Select
          className="blank-kind"
          aria-label={own.blankKind}
          value={kind}
          options={IMPORT_KINDS.map((value) => ({ value, label: kinds[value] }))}
          onChange={setKind}
        />
        <Button icon={<DownloadOutlined />} loading={saving.busy} onClick={() => saving.run()}>
          {own.blankSave}
        </Button>
      </div>
      {saved !== null && <p role="status">{formatMessage(own.blankSaved, { file: saved })}</p>}
      <FailureAlert failure={saving.failure} text={text} onClose={saving.clear} />
    </Card>
  )
}
