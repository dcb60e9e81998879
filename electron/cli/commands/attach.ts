// attach PROJECT NUMBER FILE keeps a scan with a booked document; attach PROJECT NUMBER --out FILE writes the kept one out.
import { option, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { userFile } from '../paths.ts'

export const attachCommand: Command = async (given, output) => {
  const [project = '', number = '', file] = positionals(given, 2, 3)
  const out = option(given, 'out')
  if ((file === undefined) === (out === undefined)) {
    throw wrongUsage('needsValue', { option: '--out' })
  }
  const { said } = output.text.cli
  if (out !== undefined) {
    return withProject(output, project, 'read', async (engine) => {
      const token = engine.grants.grant(userFile(out))
      const written = await engine.call('project.saveAttachment', { number, token })
      output.json({ status: 'ok', ...written, file: userFile(out) })
      output.say(output.fill(said.attachmentWritten, { file: userFile(out) }))
      return 0
    })
  }
  return withProject(output, project, 'write', async (engine) => {
    const token = engine.grants.grant(userFile(file ?? ''))
    const { hash: attachmentHash, bytes } = await engine.call('ledger.readAttachment', { token })
    const attached = await engine.call('ledger.attach', { number, attachmentHash })
    output.json({ status: 'ok', ...attached, bytes })
    output.say(output.fill(said.attached, attached))
    return 0
  })
}
