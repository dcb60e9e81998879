// What stands in the cells of hand-made workbooks, feature by feature.
import { describe, expect, test } from 'vitest'
import { makeXlsx, worksheet } from './testing/make-xlsx.ts'
import { cellLines, readBytes } from './testing/read-bytes.ts'

async function cells(
  sheet: string,
  rest: Omit<Parameters<typeof makeXlsx>[0], 'sheet'> = {},
): Promise<string[]> {
  const [first] = await readBytes(makeXlsx({ sheet, ...rest }))
  return cellLines(first)
}

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`

describe('values', () => {
  test('numbers keep their exact text', async () => {
    const row =
      '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><v>1.2E3</v></c><c r="C1"><v>12.339999999999999</v></c></row>'
    expect(await cells(row)).toEqual(['A1 number 0.1', 'B1 number 1200', 'C1 number 12.34'])
  })

  test('an identity number stored as a number keeps all the digits that the file has', async () => {
    const row =
      '<row r="1"><c r="A1"><v>320302199001011234</v></c><c r="B1"><v>3.2030219900101102E+17</v></c></row>'
    expect(await cells(row)).toEqual(['A1 number 320302199001011234', 'B1 number 320302199001011020'])
  })

  test('shared strings: rich text is joined, phonetic guides are not read, entities and escapes are decoded', async () => {
    const strings = `<si><r><t>徐</t></r><r><rPr><b/></rPr><t xml:space="preserve">州 </t></r><rPh sb="0" eb="1"><t>xu</t></rPh></si>
      <si><t>a&lt;b&amp;#x31;&#x4E00;</t></si><si><t>_x000D_1_x005F_x000D_</t></si><si/><si><t/></si><si><t><![CDATA[<丰&amp;>]]></t></si>`
    const row = `<row r="1">${[0, 1, 2, 3, 4, 5].map((n) => `<c t="s"><v>${n}</v></c>`).join('')}</row>`
    expect(await cells(row, { strings })).toEqual([
      'A1 text 徐州 ',
      'B1 text a<b&#x31;一',
      'C1 text \r1_x000D_',
      'F1 text <丰&amp;>',
    ])
  })

  test('inline strings, formula texts, cached errors by name, booleans', async () => {
    const row = `<row r="3"><c r="B3" t="inlineStr"><is><r><t>沛</t></r><r><t>县</t></r></is></c>
      <c r="C3" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="D3" t="e"><f>B1</f><v>#REF!</v></c><c r="E3" t="b"><v>1</v></c>
      <c r="F3"><f>SUM(A1:A2)</f><v>3</v></c><c r="G3"><f>SUM(A1:A2)</f></c><c r="H3" s="1"/></row>`
    expect(await cells(row)).toEqual([
      'B3 text 沛县',
      'C3 text ax',
      'D3 error #REF!',
      'E3 boolean TRUE',
      'F3 number 3',
      'G3 formula ',
    ])
  })

  test('dates by built-in and custom styles, in both calendars', async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>44074</v></c><c r="B1" s="2"><v>44074.5</v></c><c r="C1" s="0"><v>44074</v></c></row>'
    expect(await cells(row, { styles: STYLES })).toEqual([
      'A1 date 2020-08-31',
      'B1 date 2020-08-31T12:00:00',
      'C1 number 44074',
    ])
    const shifted = await cells(row, { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' })
    expect(shifted[0]).toBe('A1 date 2024-09-01')
  })

  test('strict workbooks write dates out', async () => {
    expect(await cells('<row r="1"><c r="A1" t="d"><v>2020-08-31T00:00:00.000</v></c></row>')).toEqual([
      'A1 date 2020-08-31',
    ])
  })
})

describe('structure', () => {
  test('cells and rows without references count on', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    expect(await cells(rows)).toEqual([
      'A1 number 1',
      'D1 number 2',
      'E1 number 3',
      'A5 number 4',
      'A6 number 5',
    ])
  })

  test('prefixed names, single quotes, comments and instructions', async () => {
    const sheet = `<?xml version='1.0'?><!-- <c> --><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>
      <x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c><?pi?><x:c r = 'B1' ><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(await cells(sheet)).toEqual(['A1 text 甲', 'B1 number 2'])
  })

  test('merged areas, hidden sheet, rows and columns', async () => {
    const sheet = worksheet(
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D1"/></mergeCells>',
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="9"/></cols>',
    )
    const [first] = await readBytes(makeXlsx({ sheet, sheetState: 'state="veryHidden"' }))
    expect(first).toMatchObject({
      name: '表1',
      hidden: true,
      merges: [{ top: 1, left: 0, bottom: 2, right: 2 }],
      hiddenColumns: [1, 2],
    })
    expect(first?.rows.at(0)?.hidden).toBe(true)
  })

  test('cells out of order are sorted, the last of two wins', async () => {
    const row = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>4</v></c></row>'
    expect(await cells(row)).toEqual(['A1 number 1', 'C1 number 4'])
  })

  test('an empty sheet', async () => {
    expect(await cells('')).toEqual([])
    const self = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>')
    expect(await cells(self)).toEqual([])
  })
})
