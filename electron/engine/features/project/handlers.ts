// Projects: created from the bundled list, opened, verified, closed.

import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import { templateNamed } from '#shared/domain/template/all-templates'
import type { AutomaticBackups } from '../../backups/automatic-backups.ts'
import { createProject, describe, type ProjectMaker } from '../../project/create-project.ts'
import { isSameFile } from '../../project/same-file.ts'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { givePassword } from '../../store/keyring.ts'
import { openStore } from '../../store/open.ts'
import { projectInfo } from '../../store/queries/project-info.ts'

type ProjectHandlers = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  'project.create' | 'project.open' | 'project.close' | 'project.current' | 'project.verify' | 'template.note'
>

export function projectHandlers(maker: ProjectMaker, backups: AutomaticBackups): ProjectHandlers {
  const { context, session } = maker
  return {
    'project.create': async (input) => describe(await createProject(maker, input)),
    'template.note': (db) => noteOf(db),
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
    'project.verify': async ({ head }) => verify(session, head),
  }
}

function noteOf(db: ReadDb) {
  const note = templateNamed(projectInfo(db).template)?.note
  if (note === undefined) return null
  const { title, published, assumed, look } = note
  return { title, published: [...published], assumed: [...assumed], look: [...look] }
}

async function verify(session: Session, head: string | undefined) {
  const store = session.store()
  if (store === null) throw new UserFailure('NO_PROJECT')
  const { database, entries, head: last, conservation, problems } = store.verify(head)
  return {
    ok: problems.length === 0,
    database,
    conservation: [...conservation],
    audit: { entries, head: last },
    problems: problems.map((problem) => ({ code: problem.code, params: { ...problem.params } })),
  }
}
