// table PROJECT KIND: a table as of a date, with its sums.
import { UserFailure } from '#shared/contract/errors'
import { TABLE_KINDS } from '#shared/contract/table-kinds'
import { movementWords } from '#shared/locale/movement-words'
import type { Names } from '#shared/locale/sentences'
import { positionals } from '../arguments.ts'
import { asOfOption, today } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { namesOf } from '../names.ts'
import { columns, type Output } from '../output.ts'
import { cellText } from '../table-cell.ts'

export const tableCommand: Command = async (given, output) => {
  const [project = '', name = ''] = positionals(given, 2)
  const kind = Object.hasOwn(TABLE_KINDS, name) ? TABLE_KINDS[name] : undefined
  if (kind === undefined) {
    throw new UserFailure('TABLE_UNKNOWN', { table: name, known: Object.keys(TABLE_KINDS).join(', ') })
  }
  const asOf = asOfOption(given) ?? today()
  return withProject(output, project, 'read', async (engine) => {
    const table = await engine.call(kind.procedure, { asOf })
    output.json(table)
    if (!output.isJson) {
      const names = await namesOf(engine)
      print(output, { name, columns: kind.columns, names }, table)
    }
    return 0
  })
}

interface Table {
  readonly asOf: string
  readonly rows: readonly object[]
  readonly totals: object
  readonly balanced: boolean
}

/** A kind of table as it is printed. */
interface Kind {
  readonly name: string
  readonly columns: readonly string[]
  readonly names: Names
}

function print(output: Output, kind: Kind, table: Table): void {
  const { lines } = output.text.tables
  output.say(output.fill(lines.asOf, { date: table.asOf }))
  for (const line of basisLines(output, table)) output.say(line)
  const rows = table.rows.map((row) => rowTexts(output, kind, row))
  if (rows.length === 0) output.say(lines.empty)
  else output.say(columns([heading(output, kind), ...rows]))
  printTotals(output, kind, table.totals)
  if (!table.balanced) output.complain(lines.unbalanced)
}

function rowTexts(output: Output, kind: Kind, row: object): (string | number)[] {
  const cells = row as Readonly<Record<string, unknown>>
  return kind.columns.map((column) =>
    column === 'note' && isSaid(cells.said)
      ? movementWords(speaker(output, kind), cells.said, cells.names as Readonly<Record<string, string>>)
      : cellText(output, column, cells[column], kind.names),
  )
}

/** What a line of the ledger says besides its figures. */
function isSaid(said: unknown): said is { readonly kind: string } {
  return typeof said === 'object' && said !== null
}

function speaker(output: Output, { names }: Kind) {
  const nameOf = (account: string) => String(cellText(output, 'account', account, names))
  return { text: output.text, nameOf }
}

function heading({ text: { tables } }: Output, kind: Kind): string[] {
  const own = tables.ownColumns[kind.name] ?? {}
  return kind.columns.map((name) => own[name] ?? tables.columns[name] ?? name)
}

/** Which of two definitions the table follows, where it has a choice. */
function basisLines(output: Output, table: Table): string[] {
  const { includesPending } = table as { readonly includesPending?: boolean }
  if (includesPending === undefined) return []
  const { ratesWithPending, ratesWithoutPending } = output.text.tables.lines
  return [includesPending ? ratesWithPending : ratesWithoutPending]
}

/** One line a post type where the sums are by type, else one line of all. */
function printTotals(output: Output, kind: Kind, totals: object): void {
  const entries = Object.entries(totals) as [string, unknown][]
  if (entries.length === 0) return
  output.say(output.text.tables.lines.totals)
  const byType = entries.filter(([, value]) => value !== null && typeof value === 'object')
  if (byType.length > 0) {
    const shown = kind.columns.filter((column) =>
      byType.some(([, sums]) => Object.hasOwn(sums as object, column)),
    )
    const rows = byType.map(([type, sums]) => [
      cellText(output, 'postType', type),
      ...shown.map((column) => cellText(output, column, (sums as Readonly<Record<string, unknown>>)[column])),
    ])
    output.say(columns([['', ...heading(output, { ...kind, columns: shown })], ...rows]))
    return
  }
  output.say(
    columns(entries.map(([name, value]) => [totalName(output, kind, name), cellText(output, name, value)])),
  )
}

/** A sum has its own name, or that of its column, its post type or its kind. */
function totalName(output: Output, kind: Kind, name: string): string {
  const { columns: names, ownColumns, sums, values } = output.text.tables
  const own = sums[kind.name]?.[name] ?? ownColumns[kind.name]?.[name]
  return own ?? names[name] ?? values.kind?.[name] ?? String(cellText(output, 'postType', name))
}
