// book PROJECT MOVEMENTS.json: books a document with its movements, all or none.
import { UserFailure } from '#shared/contract/errors'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { readJson } from '../read-text.ts'

export const bookCommand: Command = async (given, output) => {
  const [project = '', file = ''] = positionals(given, 2)
  return withProject(output, project, 'write', async (engine) => {
    const input = readJson(file) as never
    const booked = await inFile(file, engine.call('ledger.book', input))
    const { document, movements, already, inForce } = booked
    output.json({ document, movements })
    const { said } = output.text.cli
    const template = already ? said.bookedAlready : inForce ? said.booked : said.planned
    output.say(output.fill(template, { document, movements: movements.length }))
    return 0
  })
}

/** A failure in a field of the document names the file, too. */
async function inFile<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof UserFailure) || error.where.field === undefined) throw error
    throw new UserFailure(error.code, error.params, { file, ...error.where })
  }
}
