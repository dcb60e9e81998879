// book PROJECT MOVEMENTS.json: books a document with its movements, all or none; where it is wanted, with the file it names.
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import { overstaffedSentence } from '#shared/locale/sentences'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { withNames } from '../names.ts'
import { userFile } from '../paths.ts'
import { readJson } from '../read-text.ts'

export const bookCommand: Command = async (given, output) => {
  const [project = '', file = ''] = positionals(given, 2)
  return withProject(output, project, 'write', async (engine) => {
    const read = readJson(file)
    const input = given.options['keep-attachment'] === true ? await withAttachment(engine, file, read) : read
    const booked = await inFile(engine, file, engine.call('ledger.book', input as never))
    const { document, movements, already, inForce } = booked
    output.json({ document, movements })
    const { said } = output.text.cli
    const template = already ? said.bookedAlready : inForce ? said.booked : said.planned
    output.say(output.fill(template, { document, movements: movements.length }))
    for (const row of booked.overstaffed) output.complain(overstaffedSentence(output.text, row))
    return 0
  })
}

/**
 * The document with the file that it names read, its hash said, and the bytes to be kept. Throws FIELD_INVALID where it
 * names none, ATTACHMENT_DIFFERS where it says another hash, and what reading is refused for.
 */
async function withAttachment(engine: CliEngine, file: string, read: unknown): Promise<unknown> {
  const { document, ...rest } = Named.parse(read)
  const { attachment, attachmentHash } = document
  if (attachment === undefined || attachment.trim() === '') {
    throw new UserFailure('ATTACHMENT_UNNAMED', {}, { file, field: 'document.attachment' })
  }
  const token = engine.grants.grant(resolve(dirname(userFile(file)), attachment))
  const { name, hash } = await engine.call('ledger.readAttachment', { token })
  if (attachmentHash !== undefined && attachmentHash !== hash) {
    throw new UserFailure('ATTACHMENT_DIFFERS', { hash }, { file, field: 'document.attachmentHash' })
  }
  return { ...rest, document: { ...document, attachment: name, attachmentHash: hash }, keepAttachment: true }
}

/** As much of the file as is needed to find the attachment; the rest is checked when it is booked. */
const Named = z
  .looseObject({
    document: z
      .looseObject({
        attachment: z.string().optional().catch(undefined),
        attachmentHash: z.string().optional().catch(undefined),
      })
      .catch({}),
  })
  .catch({ document: {} })

/** A failure in a field of the document names the file, too. */
async function inFile<T>(engine: CliEngine, file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof UserFailure)) throw error
    const { code, params, where } = error
    // Without a field it is the whole file that is wrong.
    const named = where.field === '.' ? { ...params, field: file } : params
    throw await withNames(
      engine,
      new UserFailure(code, named, where.field === undefined ? where : { file, ...where }),
    )
  }
}
