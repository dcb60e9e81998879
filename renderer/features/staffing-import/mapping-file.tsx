// The binding of columns as a file: for colleagues, and for --mapping of the command line.
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { MappingField } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

type Mapping = z.output<typeof MappingField>

interface Props {
  readonly mapping: Mapping
  /** Name of the workbook. */
  readonly file: string
  readonly onLoad: (mapping: Mapping) => void
}

export function MappingFile({ mapping, file, onLoad }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const [said, setSaid] = useState('')
  const working = useAction(async (what: 'save' | 'load') => {
    if (what === 'load') {
      const picked = await expectOk(shell['dialog.openMapping']({}))
      if (picked === null) return
      onLoad(await expectOk(engine['staffingImport.loadMapping']({ token: picked.token })))
      setSaid(formatMessage(own.mappingLoaded, { file: picked.name }))
      return
    }
    const suggestedName = formatMessage(own.mappingName, { file: file.replace(/\.[^.]*$/, '').slice(0, 80) })
    const picked = await expectOk(shell['dialog.saveReport']({ suggestedName, format: 'json' }))
    if (picked === null) return
    await expectOk(engine['staffingImport.saveMapping']({ token: picked.token, mapping }))
    setSaid(formatMessage(own.mappingSaved, { file: picked.name }))
  })
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={working.busy} onClick={() => working.run('save')}>
        {own.mappingSave}
      </Button>
      <Button icon={<UploadOutlined />} disabled={working.busy} onClick={() => working.run('load')}>
        {own.mappingLoad}
      </Button>
      {said !== '' && <span role="status">{said}</span>}
      <FailureAlert failure={working.failure} text={text} onClose={working.clear} />
    </>
  )
}
