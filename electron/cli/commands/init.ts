// init PROJECT: creates a project file, and says what its template rests on.
import { basename } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { TEMPLATES, type Template } from '#shared/contract/project'
import { option, positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { startCliEngine } from '../engine.ts'
import { givenPassword } from '../password.ts'
import { userFile } from '../paths.ts'
import { noteOf, sayNote } from '../say-note.ts'

export const initCommand: Command = async (given, output) => {
  const [file = ''] = positionals(given, 1)
  const template = option(given, 'template') ?? 'blank'
  if (!TEMPLATES.includes(template as Template)) {
    throw new UserFailure('TEMPLATE_UNKNOWN', { template, known: TEMPLATES.join(', ') })
  }
  const region = option(given, 'region') ?? null
  if (region !== null && !/^\d{2}(\d{2}(\d{2})?)?$/.test(region))
    throw new UserFailure('REGION_UNKNOWN', { region })
  const engine = startCliEngine(output, 'write')
  try {
    const token = engine.grants.grant(userFile(file))
    const info = await engine.call('project.create', {
      token,
      template: template as Template,
      region,
      password: givenPassword(given),
    })
    output.json({ status: 'ok', project: userFile(file), ...info })
    const said = { file: basename(file), region: info.region?.name, units: info.units }
    output.say(output.fill(output.text.cli.said.created, said))
    const note = noteOf(output, info.template)
    if (note !== null) sayNote(output, note)
    return 0
  } finally {
    await engine.close()
  }
}
