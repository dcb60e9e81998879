// Projects to be tortured: a small one of this version and one of an earlier version.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { ledgerHandlers } from '../../electron/engine/features/ledger/handlers.ts'
import { registerHandlers } from '../../electron/engine/features/register/handlers.ts'
import { rulesHandlers } from '../../electron/engine/features/rules/handlers.ts'
import { fillProject } from '../../electron/engine/project/fill.ts'
import { createRunCache } from '../../electron/engine/runs/run-cache.ts'
import { createStoreFile } from '../../electron/engine/store/create-file.ts'
import { openStore } from '../../electron/engine/store/open.ts'
import { loadFixture } from '../../electron/engine/store/testing/fixtures.ts'
import type { Template } from '../../shared/contract/project.ts'
import { templateNamed } from '../../shared/domain/template/all-templates.ts'
import { resources } from './engine-client.ts'

/** The 186 units of one city. */
export function newProject(file: string): Promise<void> {
  return projectOf(file, { template: 'xuzhou-2020', region: '3203' })
}

/** The 8 units of one district, and an entry after the first: what is done to it is done in few write calls. */
export async function smallProject(file: string): Promise<void> {
  await projectOf(file, { template: 'blank', region: '320302' })
  const store = await openStore(file, 'write')
  store.command('test', (db) => db.prepare("UPDATE unit SET class = '一' WHERE id = 1").run())
  store.close()
}

interface Kind {
  readonly template: Template
  readonly region: string
}

async function projectOf(file: string, kind: Kind): Promise<void> {
  const input = { token: 'none', sample: false, name: 'p', ...kind } as const
  const commands = { ...ledgerHandlers(), ...registerHandlers, ...rulesHandlers(createRunCache()) }
  const store = await createStoreFile(file, (empty) =>
    empty.command('project.create', (db) =>
      fillProject(db, { resources, template: templateNamed(input.template), commands }, input),
    ),
  )
  store.close()
}

/** A project as the version with the first journal wrote it. */
export function oldProject(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(file + part, { force: true })
  rmSync(path.join(path.dirname(file), 'backups'), { recursive: true, force: true })
  loadFixture(20, file)
}
