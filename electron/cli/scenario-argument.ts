// A scenario as the command line names it: a file if one of that name exists, else a stored name.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import type { ScenarioDocumentField } from '#shared/contract/scenario'
import type { z } from 'zod'
import type { CliEngine } from './engine.ts'
import { userFile } from './paths.ts'

type Document = z.output<typeof ScenarioDocumentField>

/** Reads a JSON file. Throws FILE_NOT_FOUND, JSON_INVALID with the line. */
export function readJson(file: string): unknown {
  const path = userFile(file)
  if (!existsSync(path)) throw new UserFailure('FILE_NOT_FOUND', {}, { file })
  if (statSync(path).isDirectory()) throw new UserFailure('FILE_IS_FOLDER', {}, { file })
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(detail)?.[1]
    const line = at === undefined ? '' : text.slice(0, Number(at)).split('\n').length
    throw new UserFailure('JSON_INVALID', { detail, line }, { file })
  }
}

/** The document that `name` stands for, unchecked where it comes from a file: the engine's door checks it. */
export async function scenarioArgument(engine: CliEngine, name: string): Promise<Document> {
  if (existsSync(userFile(name))) return readJson(name) as Document
  const stored = await engine.call('scenario.list', {})
  const found = stored.find((scenario) => scenario.name === name)
  if (found !== undefined) return found.document
  throw new UserFailure('SCENARIO_UNKNOWN', { name, known: stored.map((scenario) => scenario.name).join(', ') })
}

/** The scenario named, or the only one stored. */
export async function scenarioOrOnly(engine: CliEngine, name: string | undefined): Promise<Document> {
  if (name !== undefined) return scenarioArgument(engine, name)
  const stored = await engine.call('scenario.list', {})
  const only = stored.length === 1 ? stored[0] : undefined
  if (only !== undefined) return only.document
  throw new UserFailure('USAGE', { detail: `--scenario (${stored.map((scenario) => scenario.name).join(', ')})` })
}
