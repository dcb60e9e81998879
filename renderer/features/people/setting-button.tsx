// A button that opens the form of a setting.
import { SettingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useOpenProject } from '../../api/project.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { RecordDialog } from '../../api/records/record-dialog.tsx'
import { useText } from '../../api/text.tsx'

interface Props {
  readonly text: string
  readonly form: RecordForm
}

export function SettingButton({ text, form }: Props) {
  const { readOnlyHint } = useText().pages.app
  const readOnly = useOpenProject().readOnly !== null
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={<SettingOutlined aria-hidden="true" />}
        disabled={readOnly}
        title={readOnly ? readOnlyHint : undefined}
        onClick={() => setOpen(true)}
      >
        {`${text}…`}
      </Button>
      {open && <RecordDialog form={form} onClose={() => setOpen(false)} />}
    </>
  )
}
