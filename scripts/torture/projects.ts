// Projects to be tortured: a small one of this version and one of an earlier version.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { ledgerHandlers } from '../../electron/engine/features/ledger/handlers.ts'
import { registerHandlers } from '../../electron/engine/features/register/handlers.ts'
import { rulesHandlers } from '../../electron/engine/features/rules/handlers.ts'
import { fillProject } from '../../electron/engine/project/fill.ts'
import { createRunCache } from '../../electron/engine/runs/run-cache.ts'
import { createStoreFile } from '../../electron/engine/store/create-file.ts'
import { loadFixture } from '../../electron/engine/store/testing/fixtures.ts'
import { resources } from './engine-client.ts'

/** The 186 units of one city. */
export async function newProject(file: string): Promise<void> {
  const token = 'none'
  const input = { token, template: 'xuzhou-2020', region: '3203', sample: false, name: 'p' } as const
  const commands = { ...ledgerHandlers(), ...registerHandlers, ...rulesHandlers(createRunCache()) }
  const store = await createStoreFile(file, (empty) =>
    empty.command('project.create', (db) => fillProject(db, { resources, commands }, input)),
  )
  store.close()
}

/** A project as the version with the first journal wrote it. */
export function oldProject(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal', '.lock']) rmSync(file + part, { force: true })
  rmSync(path.join(path.dirname(file), 'backups'), { recursive: true, force: true })
  loadFixture(20, file)
}
