// backup PROJECT FILE [--force]: a consistent copy of a project, whoever has it open.
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { userFile } from '../paths.ts'

export const backupCommand: Command = async (given, output) => {
  const [project = '', file = ''] = positionals(given, 2)
  return withProject(output, project, 'read', async (engine) => {
    const to = engine.grants.grant(userFile(file))
    const written = await engine.call('project.backup', { to, replace: given.options.force === true })
    output.json({ status: 'ok', ...written, file: userFile(file) })
    output.say(output.fill(output.text.cli.said.backedUp, written))
    return 0
  })
}
