// The engine of the command line, in this process, with a client that throws what fails.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Frozen } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { type FailureCode, type Result, UserFailure } from '#shared/contract/errors'
import type { ProjectInfo } from '#shared/contract/project'
import { systemClock } from '../engine/backups/system-clock.ts'
import { createEngine } from '../engine/engine.ts'
import { createFileGrants, type FileGrants } from '../engine/files/file-grants.ts'
import { forkParserWithNode } from '../engine/files/fork-parser.ts'
import { setChineseMessages, setEnglishMessages } from '../engine/messages.ts'
import type { Output } from './output.ts'
import { keysFolder, userFile } from './paths.ts'

export interface CliEngine {
  /** Calls a procedure; throws the failure. */
  readonly call: <K extends keyof EngineContract & string>(
    name: K,
    input: Frozen<z.input<EngineContract[K]['input']>>,
  ) => Promise<z.output<EngineContract[K]['output']>>
  readonly grants: FileGrants
  readonly close: () => Promise<void>
}

/** Why a project that was asked for to be written came read-only, as the failure of what was to be written. */
const HINDRANCES: Readonly<Record<string, FailureCode>> = {
  FORBIDDEN: 'PROJECT_NO_RIGHTS',
  FULL: 'DISK_FULL',
}

/** Folder of the bundled data files. */
export function resourcesFolder(): string {
  const packed = join(__dirname, '../../resources')
  return existsSync(packed) ? packed : join(process.cwd(), 'resources')
}

/** Starts an engine that opens projects for `access`; a file that another holds for writing is refused. */
export function startCliEngine(output: Output, access: 'read' | 'write'): CliEngine {
  if (output.text.locale === 'en') setEnglishMessages()
  else setChineseMessages()
  const grants = createFileGrants()
  const forkParser = forkParserWithNode(join(__dirname, 'parser.cjs'))
  const backups = { data: process.env.BIANHENG_DATA ?? null, clock: systemClock, routine: false }
  const engine = createEngine(
    {
      grants,
      resources: resourcesFolder(),
      keys: keysFolder(),
      backups,
      access,
      onLocked: 'refuse',
      forkParser,
    },
    (name, error) =>
      output.complain(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  )
  const call: CliEngine['call'] = async (name, input) => {
    const result = (await engine.call(name, input)) as Result<never>
    if (result.ok) return result.value
    throw new UserFailure(result.failure.code, result.failure.params, result.failure.where)
  }
  return { call, grants, close: engine.stop }
}

/** Opens a project and runs `work` on it; the project is closed whatever happens. */
export async function withProject<T>(
  output: Output,
  project: string,
  access: 'read' | 'write',
  work: (engine: CliEngine) => Promise<T>,
): Promise<T> {
  const engine = startCliEngine(output, access)
  try {
    const opened = await openOrTell(engine, output, engine.grants.grant(userFile(project)))
    const { readOnly } = opened
    // Before any work: whoever is told of 159 rows to be mended should not learn afterwards that nothing can be written.
    const hindrance = HINDRANCES[readOnly?.reason ?? '']
    if (hindrance !== undefined && access === 'write') {
      throw new UserFailure(hindrance, {}, { file: userFile(project) })
    }
    if (access === 'write') warn(output, opened)
    if (readOnly?.reason === 'NEWER') output.complain(output.text.cli.said.newer)
    return await work(engine)
  } finally {
    await engine.close()
  }
}

/** What whoever is about to write should know of the place, the clock and what opening has done. */
function warn(output: Output, { upgraded, network, clockBehind }: ProjectInfo): void {
  const { said } = output.text.cli
  if (upgraded !== null) output.complain(output.fill(said.upgraded, upgraded))
  if (network) output.complain(said.network)
  if (clockBehind) output.complain(said.clockBehind)
}

/** A project that is damaged is refused with the copies from which it can be restored. */
async function openOrTell(engine: CliEngine, output: Output, token: string) {
  try {
    return await engine.call('project.open', { token })
  } catch (error) {
    if (!(error instanceof UserFailure) || error.code !== 'PROJECT_DAMAGED') throw error
    const { said } = output.text.cli
    const sound = (await engine.call('project.backups', { token })).filter((copy) => copy.sound)
    output.complain(sound.length === 0 ? said.noBackups : said.backupsFound)
    for (const copy of sound) {
      const { units, entries } = copy
      const at = new Date(copy.at).toLocaleString('sv-SE')
      output.complain(
        output.fill(said.backupFound, { at, units, entries, file: engine.grants.path(copy.token) }),
      )
    }
    throw error
  }
}
