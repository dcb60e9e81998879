// password PROJECT --new-password-file FILE | --remove: sets, changes or takes away a project's password, and that of its copies.
import { option, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { givenPassword, passwordIn } from '../password.ts'

export const passwordCommand: Command = async (given, output) => {
  const [project = ''] = positionals(given, 1)
  const file = option(given, 'new-password-file')
  const isRemoved = given.options.remove === true
  if ((file === undefined) !== isRemoved) {
    throw wrongUsage('needsOption', { option: '--new-password-file | --remove' })
  }
  const password = file === undefined ? null : passwordIn(file)
  return withProject(output, project, 'write', async (engine) => {
    const current = givenPassword(given)
    const done = await engine.call('project.setPassword', { current, password })
    const { said } = output.text.cli
    output.json({ status: 'ok', ...done })
    output.say(output.fill(done.encrypted ? said.passwordSet : said.passwordRemoved, { copies: done.copies }))
    for (const left of done.left) output.complain(output.fill(said.passwordLeft, { file: left }))
    return 0
  })
}
