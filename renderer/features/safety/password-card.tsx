// The password of the project: set, changed, taken away.
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import type { SafetyText } from '#shared/locale/zh-CN/pages/safety'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Card } from '../../ui/page.tsx'

const LEAST = 8
const BLANK = { current: '', next: '', again: '' }
type Fields = typeof BLANK
type Word = keyof SafetyText['password']['done']

/** What keeps the new password from being taken; null for nothing. */
function hindrance(own: SafetyText['password'], fields: Fields, encrypted: boolean): string | null {
  if (encrypted && fields.current === '') return own.noCurrent
  if ([...fields.next].length < LEAST) return own.tooShort
  return fields.next === fields.again ? null : own.different
}

export function PasswordCard() {
  const text = useText()
  const own = text.pages.safety.password
  const { encrypted, readOnly } = useOpenProject()
  const [fields, setFields] = useState(BLANK)
  const [done, setDone] = useState<readonly string[]>([])
  const setting = useAction(async (password: string | null, word: Word) => {
    setDone([])
    const current = encrypted ? fields.current : null
    const { copies, left } = await expectOk(engine['project.setPassword']({ current, password }))
    setFields(BLANK)
    const files = left.join(text.pages.app.listSeparator)
    const more = left.length === 0 ? [] : [formatMessage(own.left, { count: left.length, files })]
    setDone([formatMessage(own.done[word], { copies }), ...more])
  })
  const why = hindrance(own, fields, encrypted)
  const field = (name: keyof Fields, label: string) => (
    <Labelled label={label}>
      {(id) => (
        <Input.Password
          id={id}
          value={fields[name]}
          autoComplete="new-password"
          onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <Card title={own.title} hint={encrypted ? own.encryptedHint : own.plainHint}>
      <div className="safety-fields">
        {encrypted && field('current', own.current)}
        {field('next', own.next)}
        {field('again', own.again)}
      </div>
      <p className="hint">{own.warning}</p>
      <div className="row">
        <Button
          type="primary"
          loading={setting.busy}
          disabled={why !== null || readOnly !== null}
          title={why ?? undefined}
          onClick={() => setting.run(fields.next, encrypted ? 'changed' : 'set')}
        >
          {encrypted ? own.change : own.set}
        </Button>
        {encrypted && (
          <Button
            danger
            loading={setting.busy}
            disabled={fields.current === '' || readOnly !== null}
            title={fields.current === '' ? own.noCurrent : undefined}
            onClick={() => setting.run(null, 'removed')}
          >
            {own.remove}
          </Button>
        )}
        {why !== null && fields.next !== '' && <span className="hint">{why}</span>}
      </div>
      <FailureAlert failure={setting.failure} text={text} onClose={setting.clear} />
      {done.length > 0 && (
        <Alert type={done.length === 1 ? 'success' : 'warning'} showIcon title={done.join(' ')} />
      )}
    </Card>
  )
}
