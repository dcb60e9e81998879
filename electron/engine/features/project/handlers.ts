// Projects: created from the bundled list, opened, verified, closed.
import { statSync } from 'node:fs'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { EngineContext } from '../../context.ts'
import { createProject, describe } from '../../project/create-project.ts'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { openStore } from '../../store/open.ts'

type ProjectHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'project.create' | 'project.open' | 'project.close' | 'project.current' | 'project.verify'
>

export function projectHandlers(context: EngineContext, session: Session): ProjectHandlers {
  return {
    'project.create': async (input) => describe(await createProject(context, session, input)),
    'project.open': async ({ token }) => {
      const path = context.grants.path(token)
      const open = session.store()
      // What is open read-only is opened anew: its writer may have gone.
      const isAsWanted = context.access === 'read' || open?.readOnly === null
      if (open !== null && isAsWanted && isSameFile(open.path, path)) return describe(open)
      const store = await openStore(path, context.access, context.onLocked)
      session.replace(store)
      return describe(store)
    },
    'project.close': async () => {
      session.replace(null)
      return {}
    },
    'project.current': async () => {
      const store = session.store()
      return store === null ? null : describe(store)
    },
    'project.verify': async ({ head }) => verify(session, head),
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

async function verify(session: Session, head: string | undefined) {
  const store = session.store()
  if (store === null) throw new UserFailure('NO_PROJECT')
  const { database, entries, head: last, problems } = store.verify(head)
  return {
    ok: problems.length === 0,
    database,
    conservation: [],
    audit: { entries, head: last },
    problems: problems.map((problem) => ({ code: problem.code, params: { ...problem.params } })),
  }
}
