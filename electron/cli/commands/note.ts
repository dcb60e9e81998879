// note PROJECT: the page that the project's template rests on, as `init` says it.
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { noteOf, sayNote } from '../say-note.ts'

export const noteCommand: Command = async (given, output) => {
  const [project = ''] = positionals(given, 1)
  return withProject(output, project, 'read', async (engine) => {
    const info = await engine.call('project.current', {})
    const note = info === null ? null : noteOf(output, info.template)
    output.json(note)
    if (note === null) output.say(output.text.cli.said.noTemplate)
    else sayNote(output, note)
    return 0
  })
}
