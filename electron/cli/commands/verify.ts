// verify PROJECT: database, conservation and audit chain; any failed check ends with status 4.
import { UserFailure } from '#shared/contract/errors'
import { problemSentence } from '#shared/locale/sentences'
import { option, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'

export const verifyCommand: Command = async (given, output) => {
  const [project = ''] = positionals(given, 1)
  const head = option(given, 'head')
  if (head === '') throw wrongUsage('needsValue', { option: '--head' })
  // A slip of the pen is not a broken chain.
  if (head !== undefined && !/^[0-9a-f]{64}$/iu.test(head.trim())) {
    throw wrongUsage('value', { option: '--head', expected: '64 × 0-9 a-f' })
  }
  const verified = withProject(output, project, 'read', async (engine) => {
    const report = await engine.call('project.verify', head === undefined ? {} : { head })
    const { labels, said } = output.text.cli
    const broken = report.problems.map((problem) => ({
      code: problem.code,
      message: problemSentence(output.text, problem),
    }))
    output.json({ ...report, problems: broken })
    output.say(`${labels.database} ${report.database}`)
    output.say(`${labels.entries} ${report.audit.entries}`)
    output.say(`${labels.head} ${report.audit.head}`)
    output.say(report.ok ? said.verified : said.broken)
    for (const { message } of broken) output.complain(message)
    return report.ok ? 0 : 4
  })
  return verified.catch(asDamage)
}

/** A schema that this program did not write is refused elsewhere; here it is what the check found. */
function asDamage(error: unknown): never {
  if (error instanceof UserFailure && error.code === 'PROJECT_FOREIGN_SCHEMA') {
    throw new UserFailure('PROJECT_DAMAGED', { detail: error.params.object ?? '' }, error.where)
  }
  throw error
}
