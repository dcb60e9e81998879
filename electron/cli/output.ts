// What the command line prints: results to standard output, messages to standard error; with --json one document only.
import { formatMessage, type MessageParams } from '#shared/locale/format'
import { type LocaleText, localeTexts } from '#shared/locale/locale'

export interface Output {
  readonly isJson: boolean
  readonly text: LocaleText
  /** A result, for a reader. */
  readonly say: (line: string) => void
  /** The result as JSON. */
  readonly json: (document: unknown) => void
  /** A message beside the result. */
  readonly complain: (line: string) => void
  readonly fill: (template: string, params?: MessageParams) => string
}

/** Reads --json and --lang without judging the rest, so that a wrong usage is told in the right language and form. */
export function outputFor(argv: readonly string[]): Output {
  const isEnglish =
    argv.includes('--lang=en') || argv.some((word, at) => word === 'en' && argv[at - 1] === '--lang')
  const isJson = argv.includes('--json')
  return {
    isJson,
    text: localeTexts[isEnglish ? 'en' : 'zh-CN'],
    say: (line) => {
      if (!isJson) process.stdout.write(`${harmless(line)}\n`)
    },
    json: (document) => {
      if (isJson) process.stdout.write(`${JSON.stringify(document)}\n`)
    },
    complain: (line) => process.stderr.write(`${harmless(line)}\n`),
    fill: formatMessage,
  }
}

/** Rows as columns of equal width, a Han character counting as two; numbers to the right. A cell stays on its line. */
export function columns(given: readonly (readonly (string | number)[])[]): string {
  const rows = given.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : onOneLine(cell))))
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => widthOf(String(row[at] ?? '')))),
  )
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Without what moves the cursor of a terminal or changes its colours; names come from foreign files. */
function harmless(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

function pad(cell: string | number, width: number): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(String(cell))))
  return typeof cell === 'number' ? space + String(cell) : String(cell) + space
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u1100-\uffdc]/u.test(character) || character > '\uffff' ? 2 : 1),
    0,
  )
}
