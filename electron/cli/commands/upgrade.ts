// upgrade PROJECT: brings a project of an older version up to date; the file as it was is kept, and said where.
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'

export const upgradeCommand: Command = async (given, output) => {
  const [project = ''] = positionals(given, 1)
  return withProject(output, project, 'write', async (engine) => {
    const upgraded = (await engine.call('project.current', {}))?.upgraded ?? null
    output.json({ status: 'ok', upgraded })
    // What was brought up to date is told by the opening itself, here as for every command.
    if (upgraded === null) output.say(output.text.cli.said.upToDate)
    return 0
  })
}
