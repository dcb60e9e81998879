// Draws the README's gallery: pages of the sample's tables and of a letter, as they come out of the printer.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { root } from './setup/paths.mjs'
import { cli } from './smoke/cli.ts'

interface Drawn {
  readonly report: string
  /** The page; the last one where there is none named. */
  readonly page?: number
  /** Of the picture, where it is not the report's own. */
  readonly name?: string
}

const TABLES: readonly Drawn[] = [
  'overview',
  'staffing',
  'leaders',
  'vacancies',
  'roster-structure',
  'review',
].map((report) => ({ report, page: 1 }))
const OF_SCENARIO: readonly Drawn[] = [
  { report: 'allocation', page: 1 },
  { report: 'derivation', page: 1 },
  { report: 'approval', page: 1 },
  // The letter's foot, under its annex.
  { report: 'approval', name: 'imprint' },
]
const SCENARIO = '徐州2020'
const DOTS_PER_INCH = '100'

/** The pages of a project on a day, into docs/; its PDFs go into the folder. */
export function drawGallery(project: string, asOf: string, folder: string): void {
  const pages = (drawn: Drawn, of: readonly string[]) => {
    const file = path.join(folder, `${drawn.report}.pdf`)
    cli('export', project, drawn.report, '--out', file, ...of)
    const page = String(drawn.page ?? lastPage(file))
    const picture = path.join(root, 'docs', `report-${drawn.name ?? drawn.report}`)
    execFileSync('pdftoppm', [
      '-png',
      '-singlefile',
      '-r',
      DOTS_PER_INCH,
      '-f',
      page,
      '-l',
      page,
      file,
      picture,
    ])
  }
  for (const drawn of TABLES) pages(drawn, ['--as-of', asOf])
  // The picture stands after the rows.
  pages({ report: 'flow' }, ['--as-of', asOf])
  for (const drawn of OF_SCENARIO) pages(drawn, ['--scenario', SCENARIO])
}

function lastPage(file: string): number {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  return Number(/Pages:\s+(\d+)/.exec(info)?.[1])
}
