// First step: a workbook of the user's, shut by a password or not, or the bundled sample.
import { ExperimentOutlined, FileExcelOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { settleQueued, useImportQueue } from '../../api/import-queue.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk, toFailure } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { BlankTable } from './blank-table.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { readSheet } from './read-sheet.ts'
import { Reconcile } from './reconcile.tsx'

interface Props {
  readonly onRead: (sheet: ReadSheet) => void
}

interface Picked {
  readonly token: string
  readonly name: string
}

export function ChooseSheet({ onRead }: Props) {
  const text = useText()
  const { staffingImport: own } = text.pages
  const readOnly = useOpenProject().readOnly !== null
  const hint = readOnly ? text.pages.app.readOnlyHint : undefined
  const [progress, setProgress] = useState<string | null>(null)
  const [reads, setReads] = useState<string | null>(null)
  const [shut, setShut] = useState<Picked | null>(null)

  const reading = useAction(async (picked: Picked, password: string) => {
    setProgress(formatMessage(own.reading, { file: picked.name }))
    setReads(picked.token)
    const told = (done: number) => setProgress(formatMessage(own.readRows, { done }))
    try {
      onRead(await readSheet(picked.token, password === '' ? {} : { password }, told))
    } catch (error) {
      if (ASKS_PASSWORD.has(toFailure(error).code)) setShut(picked)
      throw error
    } finally {
      setProgress(null)
      setReads(null)
    }
  })
  const choosing = useAction(async (source: 'dialog' | 'sample') => {
    const picked = await expectOk(shell[source === 'dialog' ? 'dialog.openWorkbook' : 'sample.workbook']({}))
    setShut(null)
    if (picked !== null) reading.run(picked, '')
  })
  const busy = reading.busy || choosing.busy
  const queued = useImportQueue().find(({ state }) => state === 'waiting')
  const read = useRef(reading.run)
  read.current = reading.run
  useEffect(() => {
    if (queued === undefined || readOnly) return
    settleQueued(queued.token, 'imported')
    read.current(queued, '')
  }, [queued, readOnly])

  return (
    <div className="import-choices">
      <Card title={own.steps.choose} hint={own.chooseHint}>
        <div className="row">
          <Button
            type="primary"
            icon={<FileExcelOutlined />}
            disabled={readOnly}
            title={hint}
            loading={busy}
            onClick={() => choosing.run('dialog')}
          >
            {own.choose}
          </Button>
          {reads !== null && (
            <Button onClick={() => void engine['staffingImport.cancel']({ token: reads })}>{own.stop}</Button>
          )}
        </div>
        {progress !== null && <p role="status">{progress}</p>}
        {shut !== null && (
          <PasswordField file={shut.name} busy={busy} onOpen={(password) => reading.run(shut, password)} />
        )}
        <FailureAlert failure={reading.failure ?? choosing.failure} text={text} onClose={reading.clear} />
      </Card>
      <Card title={own.useSample} hint={own.useSampleHint}>
        <div>
          <Button
            icon={<ExperimentOutlined />}
            disabled={readOnly || busy}
            title={hint}
            onClick={() => choosing.run('sample')}
          >
            {own.useSample}
          </Button>
        </div>
      </Card>
      <BlankTable />
      <Reconcile />
    </div>
  )
}

const ASKS_PASSWORD: ReadonlySet<string> = new Set(['ENCRYPTED', 'PASSWORD_WRONG'])

interface PasswordProps {
  readonly file: string
  readonly busy: boolean
  readonly onOpen: (password: string) => void
}

function PasswordField({ file, busy, onOpen }: PasswordProps) {
  const own = useText().pages.staffingImport
  const [password, setPassword] = useState('')
  const open = () => password !== '' && onOpen(password)
  return (
    <div className="import-password">
      <span>{formatMessage(own.passwordHint, { file })}</span>
      <div className="row">
        <Input.Password
          aria-label={own.password}
          autoFocus
          autoComplete="off"
          value={password}
          maxLength={255}
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={open}
        />
        <Button loading={busy} disabled={password === ''} onClick={open}>
          {own.open}
        </Button>
      </div>
    </div>
  )
}
