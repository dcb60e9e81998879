// The parts of a letter from head to date, each where GB/T 9704-2012 puts it.
import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { type Letter, OPEN_NAME } from '#shared/domain/report/letter'
import {
  annexNumber,
  charactersOf,
  DATE_INSET,
  issuerInset,
  signatureGap,
} from '#shared/domain/report/letter-pages'
import { LETTER_FONTS, LETTER_WORDS } from './letter-fonts.zh-CN.ts'
import { CHARACTER_SPACING, LINE_PITCH, SIZES, TEXT_WIDTH, twips } from './page.ts'

const RED = 'FF0000'
/** Two characters of the body: in hundredths of a character, and in twips for programs that don't count in characters. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: SIZES.body * 10 * 2 } as const
const TWIPS_PER_HALF_POINT = 10
/** A character of the body in twips. */
const ONE_CHARACTER = SIZES.body * TWIPS_PER_HALF_POINT
/** Millimetres from the top of the text block to the red name. */
const HEAD_DISTANCE = 35

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
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exact,
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
function headLines({ head, number, secrecy, signer }: Letter): Paragraph[] {
  const children = number === '' ? [] : [run({ text: number })]
  if (signer !== undefined) return [upward(number, signer)]
  if (head === '') {
    return number === '' ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exact, children })]
  }
  const size = headSize(head)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // What stands over the red name is within its 35 mm.
      spacing: {
        before: twips(HEAD_DISTANCE) - (secrecy === '' ? 0 : LINE_PITCH),
        line: size * TWIPS_PER_HALF_POINT,
        lineRule: 'exact',
      },
      children: [run({ text: head, font: LETTER_FONTS.head, size, color: RED })],
    }),
    blank(),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exact,
      // With what an exact line leaves under its letters, the red line stands 4 mm under them.
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 6 } },
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
  const label = `${LETTER_WORDS.annex}${LETTER_WORDS.colon}`
  const lines = titles.map((title, at) => {
    const number = annexNumber(titles, at)
    const opening = at === 0 ? label.length : 0
    const hanging = Math.round((opening + charactersOf(number)) * (ONE_CHARACTER + CHARACTER_SPACING))
    const left = Math.round((2 + label.length + charactersOf(number)) * (ONE_CHARACTER + CHARACTER_SPACING))
    return new Paragraph({
      spacing: exact,
      indent: { left, hanging },
      keepNext: true,
      keepLines: true,
      children: [run({ text: `${at === 0 ? label : ''}${number}${title}` })],
    })
  })
  return [blank(), ...lines]
}

/** Issuer and date at the right, the issuer over the middle of the date, kept with the last lines of the text. */
function signature(letter: Letter): Paragraph[] {
  const { issuer, date } = letter
  const at = (text: string, inset: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exact,
      indent: { right: Math.round(inset * ONE_CHARACTER) },
      keepNext,
      children: [run({ text })],
    })
  const signed = issuer === '' ? [] : [at(issuer, issuerInset(issuer, date), true)]
  const gap = Array.from({ length: signatureGap(letter, LETTER_WORDS) }, blank)
  return [...gap, ...signed, at(date, DATE_INSET, false)]
}
