// compare PROJECT A B …: scenarios, published copies, `present` and dates side by side: who gains, who loses, and why.
import { existsSync } from 'node:fs'
import type { ColumnComparison, CompareColumn } from '#shared/contract/compare'
import { UserFailure } from '#shared/contract/errors'
import { positionals } from '../arguments.ts'
import { isDate, today } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { namesOf } from '../names.ts'
import { columns, type Output } from '../output.ts'
import { userFile } from '../paths.ts'
import { readJson } from '../read-text.ts'
import { refuseRun } from '../refused-run.ts'
import { inDocument, publishedName } from '../scenario-argument.ts'
import { cellText } from '../table-cell.ts'
import { sayAround } from './compare/say-around.ts'

const COLUMNS_MOST = 51

export const compareCommand: Command = async (given, output) => {
  const [project = '', ...asked] = positionals(given, 3, COLUMNS_MOST)
  return withProject(output, project, 'read', async (engine) => {
    const wanted: CompareColumn[] = []
    for (const name of asked) wanted.push(await columnOf(engine, name))
    const file = asked.find((name) => isFile(name))
    return inDocument(file, async () => {
      const compared = await engine.call('compare.columns', { columns: wanted as never })
      if (compared.status === 'refused') {
        const column = wanted[compared.column]
        const steps = column !== undefined && 'document' in column ? column.document.steps : []
        return refuseRun(engine, output, compared.refused, steps)
      }
      const { status: _, ...comparison } = { ...compared, columns: asked }
      output.json(comparison)
      if (!output.isJson) await print(engine, output, comparison)
      return 0
    })
  })
}

function isFile(name: string): boolean {
  return existsSync(userFile(name))
}

/** A file, `present` (today), a date, what is stored under a name, or a published copy. Throws SCENARIO_UNKNOWN. */
async function columnOf(engine: CliEngine, name: string): Promise<CompareColumn> {
  if (isFile(name)) return { document: readJson(name) as never }
  if (name === 'present') return { date: today() }
  if (isDate(name)) return { date: name }
  const stored = await engine.call('scenario.list', {})
  const found = stored.find((scenario) => scenario.name === name)
  if (found !== undefined) return { document: found.document }
  const published = publishedName(name) ?? { name }
  if ((await engine.call('scenario.published', published)) !== null) return { published }
  const known = stored.map((scenario) => scenario.name).join(', ')
  throw new UserFailure('SCENARIO_UNKNOWN', { name, known: `present, YYYY-MM-DD${known && ', '}${known}` })
}

async function print(engine: CliEngine, output: Output, comparison: ColumnComparison): Promise<void> {
  const { lines, columns: names } = output.text.tables
  const labels = comparison.columns.map((column) => (column === 'present' ? lines.present : column))
  const differences = labels
    .slice(1)
    .map((label) => `${label} ${output.fill(lines.difference, { first: labels[0] })}`)
  const after = afterColumns(output, comparison, labels)
  const heading = [names.code ?? '', names.unit ?? '', ...labels, ...differences, ...after.labels]
  const rows = comparison.rows.map((row) => {
    return [row.code ?? '', row.name, ...row.values, ...row.diff, ...after.cells(row.after)]
  })
  const [first = 0, ...others] = comparison.totals
  const changes = others.map((total) => total - first)
  const totals = ['', lines.totals, ...comparison.totals, ...changes, ...after.cells(comparison.afterTotals)]
  output.say(columns([heading, ...rows, totals]))
  const hasScenario = comparison.columns.some((column) => column !== 'present' && !isDate(column))
  if (hasScenario && comparison.measure === 'standing') output.say(lines.standing)
  output.say(lines.byCounty)
  const names_ = await namesOf(engine)
  const counties = Object.entries(comparison.byCounty)
  output.say(columns(counties.map(([code, sums]) => [code, names_.county(code) ?? '', ...sums])))
  sayChanges(output, comparison)
  sayAround(output, comparison, { labels, names: names_ })
}

/** What units have in the end is shown where a column tells another number than that. */
function afterColumns(output: Output, { rows, columns: all }: ColumnComparison, labels: readonly string[]) {
  const { lines } = output.text.tables
  const shown = all.flatMap((_, at) =>
    rows.some(({ values, after }) => after[at] !== values[at]) ? [at] : [],
  )
  return {
    labels: shown.map((at) => output.fill(lines.after, { column: labels[at] ?? '' })),
    cells: (after: readonly number[]) => shown.map((at) => after[at] ?? ''),
  }
}

function sayChanges(output: Output, { rows }: ColumnComparison): void {
  const { lines } = output.text.tables
  const changes = rows.flatMap(({ name, changes: own }) =>
    own
      .filter(({ documents }) => documents.length > 0)
      .map(({ body, postType, values, diff, documents }) => [
        name,
        body ?? lines.own,
        String(cellText(output, 'postType', postType)),
        ...values,
        ...diff.map(signed),
        `${lines.documents} ${documents.join(', ')}`,
      ]),
  )
  if (changes.length === 0) return
  output.say(lines.changes)
  output.say(columns(changes))
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference)
}
