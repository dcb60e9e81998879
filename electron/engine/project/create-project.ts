// Creating a project file, and what there is to say of an open one.
import { basename, dirname } from 'node:path'
import type { CreateProject, ProjectInfo } from '#shared/contract/project'
import { templateNamed } from '#shared/domain/template/all-templates'
import type { ReformTemplate } from '#shared/domain/template/template'
import type { EngineContext } from '../context.ts'
import type { Session } from '../rpc/session.ts'
import { isEncryptedFile } from '../store/connect.ts'
import { createStoreFile } from '../store/create-file.ts'
import { isNetworkFolder } from '../store/network-folder.ts'
import { lastEntryAt } from '../store/queries/journal-head.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import type { Store } from '../store/store.ts'
import { fillProject } from './fill.ts'
import type { TemplateCommands } from './fill-template.ts'

export interface ProjectMaker {
  readonly context: EngineContext
  readonly session: Session
  readonly commands: TemplateCommands
}

/** Creates the file, fills it and makes it the open one; a template given is carried out instead of the named one. */
export async function createProject(
  { context, session, commands }: ProjectMaker,
  input: CreateProject,
  template: ReformTemplate | null = templateNamed(input.template),
): Promise<Store> {
  const { grants, resources } = context
  const path = grants.path(input.token)
  const name = basename(path).replace(/\.bianheng$/, '')
  const { password, ...filling } = input
  const store = await createStoreFile(
    path,
    (empty) =>
      empty.command('project.create', (db) =>
        fillProject(db, { resources, template, commands }, { ...filling, name }),
      ),
    password,
  )
  await session.replace(store)
  return store
}

/** Two computers that share a project never agree to the second. */
const CLOCK_DRIFT_MS = 5 * 60_000

/** What the header of the window shows. */
export function describe(store: Store): ProjectInfo {
  const row = store.query(projectInfo)
  return {
    ...row,
    template: row.template as ProjectInfo['template'],
    file: basename(store.path),
    encrypted: isEncryptedFile(store.path),
    readOnly: store.readOnly,
    upgraded: store.upgraded,
    network: isNetworkFolder(dirname(store.path)),
    clockBehind: store.query(lastEntryAt) > Date.now() + CLOCK_DRIFT_MS,
  }
}
