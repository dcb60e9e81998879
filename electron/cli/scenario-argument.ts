// A scenario as the command line names it: a file if one of that name exists, else a stored name, else a published one.
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import type { ScenarioDocumentField } from '#shared/contract/scenario'
import { wrongUsage } from './arguments.ts'
import type { CliEngine } from './engine.ts'
import { userFile } from './paths.ts'
import { readJson } from './read-text.ts'

export type Document = z.output<typeof ScenarioDocumentField>

/** The document that `name` stands for, unchecked where it comes from a file: the engine's door checks it. */
export async function scenarioArgument(engine: CliEngine, name: string): Promise<Document> {
  if (existsSync(userFile(name))) return readJson(name) as Document
  const stored = await engine.call('scenario.list', {})
  const found = stored.find((scenario) => scenario.name === name)
  if (found !== undefined) return found.document
  const copy = await engine.call('scenario.published', publishedName(name) ?? { name })
  if (copy !== null) return copy.document
  throw new UserFailure('SCENARIO_UNKNOWN', { name, known: namesOfAll(stored) })
}

/** Whether `NAME@HASH` stands for a copy whose data has changed since it was published. */
export async function isStaleCopy(engine: CliEngine, name: string): Promise<boolean> {
  const published = existsSync(userFile(name)) ? null : publishedName(name)
  const stored = await engine.call('scenario.list', {})
  if (published === null || stored.some((scenario) => scenario.name === name)) return false
  return (await engine.call('scenario.published', published))?.stale ?? false
}

/** `NAME@HASH`, the beginning of the hash at least four digits long; null for a plain name. */
export function publishedName(text: string): { readonly name: string; readonly hash: string } | null {
  const [, name, hash] = /^(.+)@([0-9a-fA-F]{4,64})$/.exec(text) ?? []
  return name === undefined || hash === undefined ? null : { name, hash }
}

/** The scenario named, or the only one stored. */
export async function scenarioOrOnly(engine: CliEngine, name: string | undefined): Promise<Document> {
  if (name !== undefined) return scenarioArgument(engine, name)
  const stored = await engine.call('scenario.list', {})
  const only = stored.length === 1 ? stored[0] : undefined
  if (only !== undefined) return only.document
  throw wrongUsage('whichScenario', { known: namesOfAll(stored) })
}

function namesOfAll(stored: readonly { readonly name: string }[]): string {
  return stored.map((scenario) => scenario.name).join(', ')
}

/** The document with the date of `--as-of` in place of its own. */
export function onDate(document: Document, asOf: string | undefined): Document {
  return asOf === undefined ? document : { ...document, asOf }
}

/** Does `work` on a document; a failure in a field of it names the file that it came from and the field as written there. */
export async function inDocument<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserFailure) || error.where.field === undefined) throw error
    const field = error.where.field.replace(/^(?:document|mapping)\./, '')
    const isFile = name !== undefined && existsSync(userFile(name))
    const file = error.where.file ?? (isFile ? name : undefined)
    const where = { ...error.where, field, ...(file === undefined ? {} : { file }) }
    // What was added for its sentence (names, all problems) stays with it.
    const params =
      field === 'document' && file !== undefined ? { ...error.params, field: file } : error.params
    throw Object.assign(new UserFailure(error.code, params, where), { ...error, params, where })
  }
}
