// withdraw PROJECT ENTRY: takes an entry of a register back, as `table PROJECT ahead` names it.
import { UserFailure } from '#shared/contract/errors'
import { ENTRY_REGISTERS } from '#shared/domain/register/entry'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'

export const withdrawCommand: Command = async (given, output) => {
  const [project = '', entry = ''] = positionals(given, 2)
  const [name, number = ''] = entry.split(':')
  const register = ENTRY_REGISTERS.find((one) => one === name)
  if (register === undefined || !/^\d{1,15}$/.test(number)) {
    throw new UserFailure('RECORD_UNKNOWN', { id: entry }, { field: 'entry' })
  }
  return withProject(output, project, 'write', async (engine) => {
    const { rows } = await engine.call('register.withdraw', { register, id: Number(number) })
    output.json({ status: 'ok', entry, rows })
    output.say(output.fill(output.text.cli.said.withdrawn, { id: entry }))
    return 0
  })
}
