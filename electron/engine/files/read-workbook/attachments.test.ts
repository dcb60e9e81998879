// Formulas, macros and links to other files: their stored values come in, they do not, and that is said.
import { expect, test } from 'vitest'
import { factIssues } from '#shared/domain/staffing-import/inspect'
import { makeXlsx, xlsxParts } from './testing/make-xlsx.ts'
import { makeZip } from './testing/make-zip.ts'
import { cellLines, readOutcome } from './testing/read-bytes.ts'

const ROW =
  '<row r="1"><c r="A1"><f>[1]表!A1</f><v>7</v></c><c r="B1"><f>SUM(A1)</f><v>7</v></c><c r="C1"><v>1</v></c></row>'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MACROS = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject'

function withAttachments(): Buffer {
  const more = [
    `<Relationship Id="rId8" Type="${MACROS}" Target="vbaProject.bin"/>`,
    `<Relationship Id="rId9" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
  ].join('')
  const parts = xlsxParts({ sheet: ROW }).map((part) =>
    part.name.endsWith('workbook.xml.rels')
      ? { ...part, content: String(part.content).replace('</Relationships>', `${more}</Relationships>`) }
      : part,
  )
  return makeZip([...parts, { name: 'xl/vbaProject.bin', content: 'anything' }])
}

test('values only', async () => {
  const { sheets, ...facts } = await readOutcome(withAttachments())
  expect(facts).toEqual({ format: 'xlsx', formulas: 2, macros: true, externalLinks: 1 })
  expect(cellLines(sheets[0])).toEqual(['A1 number 7', 'B1 number 7', 'C1 number 1'])
  expect(factIssues(facts).map(({ code, params }) => [code, params.count])).toEqual([
    ['FORMULAS_AS_VALUES', 2],
    ['LINKS_NOT_FOLLOWED', 1],
    ['MACROS_NOT_RUN', undefined],
  ])
})

test('a plain workbook says nothing', async () => {
  const { sheets: _, ...facts } = await readOutcome(makeXlsx({ sheet: '<row><c><v>1</v></c></row>' }))
  expect(factIssues(facts)).toEqual([])
})
