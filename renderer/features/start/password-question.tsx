// A project under a password: asked for before it opens, and again until it is right or given up.
import { Input } from 'antd'
import { useState } from 'react'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useText } from '../../api/text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { asksPassword, setUnopened, type Unopened } from './unopened.ts'
import { useOpening } from './use-opening.tsx'

export function PasswordQuestion({ file }: { readonly file: Unopened }) {
  const text = useText()
  const own = text.pages.safety.ask
  const [password, setPassword] = useState('')
  const opening = useOpening(async () => {
    const result = await engine['project.open']({ token: file.token, password })
    // What else is wrong with the file is for the start screen to say.
    setUnopened(result.ok ? null : { ...file, failure: result.failure })
    return result.ok ? '/overview' : false
  })
  const wasTried = file.failure.code === 'PROJECT_PASSWORD_WRONG'
  return (
    <>
      <Dialog
        open={asksPassword(file.failure)}
        title={formatMessage(own.title, { name: file.name })}
        okText={own.open}
        cancelText={own.cancel}
        okDisabled={password === '' || opening.busy}
        busy={opening.busy}
        onOk={() => opening.run()}
        onCancel={() => setUnopened(null)}
      >
        <Labelled label={own.label}>
          {(id) => (
            <Input.Password
              id={id}
              value={password}
              autoFocus
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Labelled>
        <FailureAlert failure={wasTried ? file.failure : opening.failure} text={text} />
      </Dialog>
      {opening.question}
    </>
  )
}
