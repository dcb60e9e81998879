// restore FILE PROJECT [--force]: puts a checked copy in a project's place and keeps what was there.
import { dirname, join } from 'node:path'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { startCliEngine } from '../engine.ts'
import { userFile } from '../paths.ts'

export const restoreCommand: Command = async (given, output) => {
  const [file = '', project = ''] = positionals(given, 2)
  const engine = startCliEngine(output, 'write')
  try {
    const restored = await engine.call('project.restore', {
      from: engine.grants.grant(userFile(file)),
      to: engine.grants.grant(userFile(project)),
      replace: given.options.force === true,
    })
    const kept = restored.kept === null ? null : join(dirname(userFile(project)), restored.kept)
    const { units, entries, head } = restored
    output.json({ status: 'ok', project: userFile(project), kept, units, entries, head })
    const said = { ...restored, kept: restored.kept ?? undefined }
    output.say(output.fill(output.text.cli.said.restored, said))
    return 0
  } finally {
    await engine.close()
  }
}
