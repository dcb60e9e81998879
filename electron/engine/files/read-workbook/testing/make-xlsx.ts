// Workbooks of hand-written XML, for tests of the reader.
import { makeZip, type ZipPart } from './make-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface HandMade {
  /** Whole worksheet, or only what stands inside <sheetData>. */
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly sheetState?: string
  /** Replaces or adds parts, by name. */
  readonly parts?: readonly ZipPart[]
}

export function xlsxParts({
  sheet,
  strings,
  styles,
  workbookPr = '',
  sheetState = '',
  parts = [],
}: HandMade): ZipPart[] {
  const made: ZipPart[] = [
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets><sheet name="表1" sheetId="1" ${sheetState} r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>${
        strings === undefined
          ? ''
          : `<Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
      }${styles === undefined ? '' : `<Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/>`}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet.includes('<worksheet') || sheet.includes(':worksheet') ? sheet : worksheet(sheet),
    },
  ]
  if (strings !== undefined)
    made.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` })
  if (styles !== undefined)
    made.push({ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` })
  return [...made.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]
}

export function makeXlsx(handMade: HandMade): Buffer {
  return makeZip(xlsxParts(handMade))
}

export function worksheet(rows: string, after = '', before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}
