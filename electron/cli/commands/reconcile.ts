// reconcile PROJECT [WORKBOOK…]: roster, ledger and sheets against each other; kept for the next month, written as a page.
import type { Draft, ReconcileDifference, Reconciled } from '#shared/contract/staffing-import'
import { fieldName } from '#shared/locale/field-name'
import { comparedLines, sidePlace, stateOf, verdictSentence } from '#shared/locale/reconciled-words'
import { type Arguments, option, positionals, wrongUsage } from '../arguments.ts'
import { asOfOption, today } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'

/** As many as the engine keeps read at a time. */
const SHEETS_MAX = 8

export const reconcileCommand: Command = async (given, output) => {
  const [project = '', ...workbooks] = positionals(given, 1, 1 + SHEETS_MAX)
  const out = outOption(given)
  const keeps = given.options.keep === true
  return withProject(output, project, keeps ? 'write' : 'read', async (engine) => {
    const drafts: Draft[] = []
    for (const workbook of workbooks) {
      const token = engine.grants.grant(userFile(workbook))
      drafts.push(await engine.call('staffingImport.read', { token }))
    }
    const asked = { asOf: asOfOption(given) ?? today(), draftIds: drafts.map(({ draftId }) => draftId) }
    const found = await engine.call('staffingImport.reconcile', asked)
    const kept = keeps ? await engine.call('staffingImport.keepReconciled', asked) : null
    const written = out === undefined ? null : await write(engine, out, found, output)
    output.json({ ...found, ...(kept ?? {}), ...(written === null ? {} : { written }) })
    sayFound(output, found)
    const { reconcileKept, reconcileSaved } = output.text.pages.staffingImport
    if (kept !== null) output.say(output.fill(reconcileKept, kept))
    if (written !== null) output.say(output.fill(reconcileSaved, { file: written.file }))
    return 0
  })
}

function outOption(given: Arguments): string | undefined {
  const out = option(given, 'out')
  if (out !== undefined && !/\.xlsx$/i.test(out))
    throw wrongUsage('value', { option: '--out', expected: '*.xlsx' })
  return out
}

function write({ grants, call }: CliEngine, out: string, found: Reconciled, output: Output) {
  const token = grants.grant(userFile(out))
  return call('staffingImport.saveReconciled', { token, found, locale: output.text.locale })
}

function sayFound(output: Output, found: Reconciled): void {
  const { text } = output
  output.say(`${text.cli.labels.asOf} ${found.asOf}: ${verdictSentence(text, found)}`)
  for (const line of comparedLines(text, found)) output.say(`  ${line}`)
  for (const difference of found.differences) output.say(lineOf(output, difference))
}

function lineOf({ text }: Output, difference: ReconcileDifference): string {
  const own = text.pages.staffingImport
  const { check, unit, body, field } = difference
  const side = (name: 'left' | 'right') =>
    `${sidePlace(text, difference, name)}: ${difference[name].value ?? own.nothing}`
  const what = [own.checks[check], unit, body ?? '', fieldName(text, field)].filter((part) => part !== '')
  return [what.join(' '), side('left'), side('right'), stateOf(text, difference)].join(' | ')
}
