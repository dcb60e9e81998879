// The parts of a letter from head to date, each where GB/T 9704-2012 puts it.
import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { type Letter, OPEN_NAME } from '#shared/domain/report/letter'
import { LETTER_FONTS, LETTER_WORDS } from './letter-fonts.zh-CN.ts'
import { CHARACTER_SPACING, LINE_PITCH, SIZES, TEXT_WIDTH, twips } from './page.ts'

const RED = 'FF0000'
/** Two characters of the body: in hundredths of a character, and in twips for programs that don't count in characters. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: SIZES.body * 10 * 2 } as const
/** A character of the body in twips, and four of them. */
const ONE_CHARACTER = SIZES.body * 10
const FOUR_CHARACTERS = ONE_CHARACTER * 4

interface Line {
  readonly text: string
  readonly font?: string
  readonly size?: number
  readonly color?: string
}

function run({ text, font = LETTER_FONTS.body, size = SIZES.body, color }: Line): TextRun {
  return new TextRun({
    text,
    font: { name: font, eastAsia: font },
    size,
    ...(size === SIZES.body ? { characterSpacing: CHARACTER_SPACING } : {}),
    ...(color === undefined ? {} : { color }),
  })
}

const exact = { line: LINE_PITCH, lineRule: 'exact' } as const
const blank = () => new Paragraph({ spacing: exact, keepNext: true, children: [] })

/** Everything from the head to the date. */
export function letterBody(letter: Letter): Paragraph[] {
  return [
    ...(letter.secrecy === '' ? [] : [plain({ text: letter.secrecy, font: LETTER_FONTS.heading })]),
    ...headLines(letter),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: LINE_PITCH * 1.2, lineRule: 'atLeast' },
      keepNext: true,
      children: [run({ text: letter.title, font: LETTER_FONTS.title, size: SIZES.title })],
    }),
    blank(),
    plain({ text: `${letter.addressee}${LETTER_WORDS.colon}` }),
    ...letter.paragraphs.map((text, at) => indented(text, at === letter.paragraphs.length - 1)),
    ...annexList(letter.annexTitles),
    ...signature(letter),
  ]
}

/** The red name with its line and the number; a letter without a head keeps the number at the right under the top. */
function headLines({ head, number, signer }: Letter): Paragraph[] {
  const children = number === '' ? [] : [run({ text: number })]
  if (signer !== undefined) return [upward(number, signer)]
  if (head === '') {
    return number === '' ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exact, children })]
  }
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(10), after: twips(8) },
      children: [run({ text: head, font: LETTER_FONTS.head, size: headSize(head), color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exact, after: twips(4) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 } },
      children,
    }),
  ]
}

/** A letter that goes upwards: the number one character in from the left, who signs one character in from the right. */
function upward(number: string, signer: string): Paragraph {
  return new Paragraph({
    spacing: exact,
    indent: { left: ONE_CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH * 10 - ONE_CHARACTER }],
    children: [
      run({ text: number }),
      new TextRun({ children: [new Tab()] }),
      run({ text: `${LETTER_WORDS.signer}${LETTER_WORDS.colon}` }),
      run({ text: signer || OPEN_NAME, font: LETTER_FONTS.signer }),
    ],
  })
}

/** The red name stands on one line: as large as the standard allows, smaller where it is long. */
function headSize(head: string): number {
  return Math.min(SIZES.head, Math.floor(TEXT_WIDTH / head.length))
}

function plain(line: Line): Paragraph {
  return new Paragraph({ spacing: exact, children: [run(line)] })
}

/** What stands last goes along with the signature, which never stands on a page alone. */
function indented(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact,
    indent: TWO_CHARACTERS,
    keepNext,
    keepLines: keepNext,
    children: [run({ text })],
  })
}

/** 附件：1. …, a line under the text, further ones under the first. */
function annexList(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return []
  const lines = titles.map((title, at) => {
    const number = titles.length === 1 ? '' : `${at + 1}.`
    return indented(`${at === 0 ? `${LETTER_WORDS.annex}${LETTER_WORDS.colon}` : ''}${number}${title}`, true)
  })
  return [blank(), ...lines]
}

/** Issuer and date at the right, the date four characters in, kept with the last lines of the text. */
function signature({ issuer, date }: Letter): Paragraph[] {
  const at = (text: string, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exact,
      indent: { right: FOUR_CHARACTERS },
      keepNext,
      children: [run({ text })],
    })
  return [blank(), blank(), ...(issuer === '' ? [] : [at(issuer, true)]), at(date, false)]
}
