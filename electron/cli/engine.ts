// The engine of the command line, in this process, with a client that throws what fails.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Frozen } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { type Result, UserFailure } from '#shared/contract/errors'
import { createEngine } from '../engine/engine.ts'
import { createFileGrants, type FileGrants } from '../engine/files/file-grants.ts'
import { forkParserWithNode } from '../engine/files/fork-parser.ts'
import { setChineseMessages, setEnglishMessages } from '../engine/messages.ts'
import type { Output } from './output.ts'
import { userFile } from './paths.ts'

export interface CliEngine {
  /** Calls a procedure; throws the failure. */
  readonly call: <K extends keyof EngineContract & string>(
    name: K,
    input: Frozen<z.input<EngineContract[K]['input']>>,
  ) => Promise<z.output<EngineContract[K]['output']>>
  readonly grants: FileGrants
  readonly close: () => void
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
  const engine = createEngine(
    { grants, resources: resourcesFolder(), access, onLocked: 'refuse', forkParser },
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
    const { readOnly } = await engine.call('project.open', { token: engine.grants.grant(userFile(project)) })
    if (readOnly?.reason === 'NEWER') output.complain(output.text.cli.said.newer)
    return await work(engine)
  } finally {
    engine.close()
  }
}
