// Where copies are kept: beside the project, and in a second folder that the user may choose.
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { shell } from '../../api/shell.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card } from '../../ui/page.tsx'

export function PlacesCard() {
  const text = useText()
  const own = text.pages.safety.places
  const queries = useQueryClient()
  const { data, failure } = useEngineQuery('project.backupPlaces', {})
  const choosing = useAction(async (token: string | null) => {
    await expectOk(engine['project.chooseBackupPlace']({ token }))
    await queries.invalidateQueries()
  })
  const pick = useAction(async () => {
    const picked = await expectOk(shell['dialog.chooseFolder']({}))
    if (picked !== null) choosing.run(picked.token)
  })
  const { beside = '', second = null, chosen = false } = data ?? {}
  return (
    <Card title={own.title} hint={own.hint}>
      <dl className="safety-places">
        <dt>{own.beside}</dt>
        <dd>{beside}</dd>
        <dt>{own.second}</dt>
        <dd>
          {second ?? own.none}{' '}
          {second !== null && <span className="hint">{chosen ? own.chosen : own.own}</span>}
        </dd>
      </dl>
      <div className="row">
        <Button loading={choosing.busy || pick.busy} onClick={() => pick.run()}>
          {own.choose}
        </Button>
        {chosen && (
          <Button disabled={choosing.busy} onClick={() => choosing.run(null)}>
            {own.reset}
          </Button>
        )}
      </div>
      <FailureAlert
        failure={failure ?? choosing.failure ?? pick.failure}
        text={text}
        onClose={choosing.clear}
      />
    </Card>
  )
}
