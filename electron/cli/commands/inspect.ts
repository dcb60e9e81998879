// inspect WORKBOOK: what the importer sees; writes nothing.

import { issueSentence } from '#shared/locale/sentences'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { startCliEngine } from '../engine.ts'
import { userFile } from '../paths.ts'

export const inspectCommand: Command = async (given, output) => {
  const [file = ''] = positionals(given, 1)
  const engine = startCliEngine(output, 'read')
  const inspection = await engine.call('staffingImport.inspect', {
    token: engine.grants.grant(userFile(file)),
  })
  const problems = inspection.problems.map((issue) => ({
    cell: issue.cell === '' ? issue.sheet : `${issue.sheet}!${issue.cell}`,
    code: issue.code,
    severity: issue.severity,
    message: issueSentence(output.text, issue),
  }))
  output.json({ ...inspection, problems })
  const { labels } = output.text.cli
  for (const sheet of inspection.sheets) {
    output.say(`${labels.sheet} ${sheet.name}（${sheet.rows} × ${sheet.columns}）`)
    for (const table of sheet.tables) {
      output.say(`  ${labels.table} ${table.range} ${table.title} ${table.asOf ?? ''}`)
      for (const column of table.columns)
        output.say(`    ${column.column}  ${column.path.join(' / ')} → ${column.field ?? '—'}`)
    }
  }
  for (const problem of problems) output.complain(`${problem.cell}：${problem.message}`)
  return 0
}
