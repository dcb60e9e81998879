// Reads the file whose turn it is: progress, a password where it is shut, a way on where it is refused.
import { Button, Input, Progress } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress as Told } from '#shared/contract/define'
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import type { QueuedFile } from '../../api/import-queue.ts'
import { settleQueued } from '../../api/import-queue.ts'
import { toFailure } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useWork } from '../../api/work.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'
import type { ReadSheet } from './read-sheet.ts'
import { readSheet } from './read-sheet.ts'

interface Props {
  readonly file: QueuedFile
  readonly onRead: (sheet: ReadSheet) => void
  /** It can be read, but what it holds has to be said by hand. */
  readonly onUnclear: (failure: Failure, password: string) => void
}

const ASKS_PASSWORD: ReadonlySet<string> = new Set(['ENCRYPTED', 'PASSWORD_WRONG'])
const UNCLEAR: ReadonlySet<string> = new Set(['KIND_UNKNOWN', 'COLUMN_MISSING', 'NO_TABLE', 'FIELD_UNKNOWN'])

export function OpenFile({ file, onRead, onUnclear }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const { token, name } = file
  const [percent, setPercent] = useState<number | null>(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef('')
  const work = useWork()
  const title = formatMessage(text.pages.app.work.reading, { file: name })
  const handlers = useRef({ onRead, onUnclear, work, title })
  handlers.current = { onRead, onUnclear, work, title }
  const read = useCallback(
    async (password: string) => {
      setFailure(null)
      setPercent(0)
      asked.current = password
      const read = (elsewhere: Told) =>
        readSheet(token, password === '' ? {} : { password }, (done, total) => {
          setPercent(total === null || total === 0 ? 0 : Math.floor((done / total) * 100))
          elsewhere(done, total)
        })
      const stop = () => void engine['staffingImport.cancel']({ token })
      try {
        handlers.current.onRead(await handlers.current.work({ title: handlers.current.title, stop }, read))
      } catch (error) {
        const found = toFailure(error)
        setFailure(found)
        setPercent(null)
        if (UNCLEAR.has(found.code)) handlers.current.onUnclear(found, password)
      }
    },
    [token],
  )
  useEffect(() => void read(''), [read])
  const isShut = failure !== null && ASKS_PASSWORD.has(failure.code)
  return (
    <Card title={formatMessage(own.reading, { file: name })}>
      {percent !== null && (
        <div className="row" role="status">
          <Progress percent={percent} className="import-progress" aria-label={own.progress} />
          <Button onClick={() => void engine['staffingImport.cancel']({ token })}>{own.stop}</Button>
        </div>
      )}
      <FailureAlert failure={failure} text={text} />
      {isShut && <PasswordField file={name} onOpen={(password) => void read(password)} />}
      {failure !== null && (
        <div className="row">
          <Button onClick={() => void read(asked.current)}>{own.readAgain}</Button>
          <Button onClick={() => settleQueued(token, 'left')}>{own.leaveFile}</Button>
        </div>
      )}
    </Card>
  )
}

interface PasswordProps {
  readonly file: string
  readonly onOpen: (password: string) => void
}

function PasswordField({ file, onOpen }: PasswordProps) {
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
        <Button disabled={password === ''} onClick={open}>
          {own.open}
        </Button>
      </div>
    </div>
  )
}
