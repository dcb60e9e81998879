// Projects: created from the bundled list, opened, verified, closed.

import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { AutomaticBackups } from '../../backups/automatic-backups.ts'
import { createRunning } from '../../files/running.ts'
import { createProject, describe, type ProjectMaker } from '../../project/create-project.ts'
import { isSameFile } from '../../project/same-file.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { givePassword } from '../../store/keyring.ts'
import { openStore } from '../../store/open.ts'
import type { StoreReport } from '../../store/verify.ts'

type ProjectHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'project.create'
  | 'project.open'
  | 'project.close'
  | 'project.current'
  | 'project.verify'
  | 'project.cancelVerify'
>

/** What runs under this name can be stopped; there is one at a time. */
const VERIFYING = 'verify'

export function projectHandlers(maker: ProjectMaker, backups: AutomaticBackups): ProjectHandlers {
  const { context, session } = maker
  const running = createRunning()
  let verifying: Promise<unknown> = Promise.resolve()
  return {
    'project.create': async (input) => describe(await createProject(maker, input)),
    'project.open': async ({ token, password }) => {
      if (password !== undefined) givePassword(password)
      const path = context.grants.path(token)
      const open = session.store()
      // What is open read-only is opened anew: its writer may have gone.
      const isAsWanted = context.access === 'read' || open?.readOnly === null
      if (open !== null && isAsWanted && isSameFile(open.path, path)) return describe(open)
      const store = await openStore(path, context.access, context.onLocked, backups.keepOlder)
      await session.replace(store)
      return describe(store)
    },
    'project.close': async () => {
      await session.replace(null)
      return {}
    },
    'project.current': async () => {
      const store = session.store()
      return store === null ? null : describe(store)
    },
    // Known at once as what can be stopped: a stop may come before the first step.
    'project.verify': ({ head }, told) =>
      running.run(VERIFYING, (signal) => {
        const verify = () =>
          session.holding(async (store) => reportOf(await store.verifyInTurns(head, { told, signal })))
        // Two at once would stand in each other's way.
        const report = verifying.then(verify)
        verifying = report.catch(() => {})
        return report
      }),
    'project.cancelVerify': async () => ({ cancelled: running.cancel(VERIFYING) }),
  }
}

function reportOf({ database, entries, head, conservation, problems }: StoreReport) {
  return {
    ok: problems.length === 0,
    database,
    conservation: [...conservation],
    audit: { entries, head },
    problems: problems.map((problem) => ({ code: problem.code, params: { ...problem.params } })),
  }
}
