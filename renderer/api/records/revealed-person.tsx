// A person's full name and number, shown only when asked for; each asking leaves an entry in the audit.
import { Button } from 'antd'
import { useState } from 'react'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { engine } from '../engine.ts'
import { expectOk } from '../result.ts'
import { useText } from '../text.tsx'
import { useAction } from '../use-action.ts'

export function RevealedPerson({ person }: { readonly person: number }) {
  const text = useText()
  const own = text.records
  const [shown, setShown] = useState<string | null>(null)
  const revealing = useAction(async () => {
    const { name, idNumber } = await expectOk(engine['register.reveal']({ person }))
    setShown([name, idNumber].filter((part) => part !== '').join(' '))
  })
  if (shown !== null) return <span>{shown}</span>
  return (
    <>
      <Button size="small" loading={revealing.busy} title={own.revealHint} onClick={() => revealing.run()}>
        {own.reveal}
      </Button>
      <FailureAlert failure={revealing.failure} text={text} onClose={revealing.clear} />
    </>
  )
}
