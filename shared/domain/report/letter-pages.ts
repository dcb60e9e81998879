// Sets an official letter in pages of 22 lines of 28 characters (GB/T 9704-2012): the page that is printed and the PDF.
import { type Letter, OPEN_NAME } from './letter.ts'

export interface LetterLine {
  readonly text: string
  /** At the other end of the line: who signs, when it was printed. */
  readonly end?: string
  readonly role: 'secrecy' | 'head' | 'number' | 'upward' | 'rule' | 'title' | 'body' | 'sign' | 'imprint'
  /** Lines drawn over and under it: thick ones open and close the imprint, thin ones part it. */
  readonly strokes?: readonly ('opens' | 'parts' | 'closes')[]
  /** Characters that are left free at its right end, of a signature. */
  readonly inset?: number
  /** Lines of the page that it takes. */
  readonly height: number
  /** It fills the width. */
  readonly justified: boolean
}

export interface LetterWords {
  readonly colon: string
  readonly annex: string
  readonly signer: string
  readonly copies: string
  readonly printed: string
}

export const LINES = 22
const CHARACTERS = 28
/** 四号 letters of the imprint on a line, one left free at each end. */
const IMPRINT_CHARACTERS = 29
/** 二号 letters on a line of the text block. */
const TITLE_CHARACTERS = 20
const NARROW_END = 0x2e80
/** What may not open a line, and what may not close one. */
const NO_OPENING = '、，。；：！？）》〉】〕”’,.;:!?)]'
const NO_CLOSING = '（《〈【〔“‘(['
const INDENT = '\u3000\u3000'
/** Further names stand under the first: behind 抄送 and its colon. */
const NAME_INDENT = '\u3000\u3000\u3000'

export function letterPages(letter: Letter, words: LetterWords): LetterLine[][] {
  const pages = textPages(letter, words, signatureGap(letter, words))
  return letter.annexTitles.length > 0 ? pages : withImprint(pages, imprintLines(letter, words))
}

/** Empty lines over the signature, where the seal goes: two, or one where that saves a page. */
export function signatureGap(letter: Letter, words: LetterWords): 1 | 2 {
  return textPages(letter, words, 1).length < textPages(letter, words, 2).length ? 1 : 2
}

function textPages(letter: Letter, words: LetterWords, gap: 1 | 2): LetterLine[][] {
  const { secrecy, title, addressee, paragraphs, annexTitles, issuer, date } = letter
  const opening = [
    ...(secrecy === '' ? [] : [line('secrecy', secrecy)]),
    ...headLines(letter, words),
    BLANK,
    BLANK,
    ...broken(title, TITLE_CHARACTERS).map((text) => line('title', text)),
    BLANK,
    ...body(`${addressee}${words.colon}`),
  ]
  const last = paragraphs.length - 1
  const text = paragraphs.slice(0, last).flatMap((paragraph) => body(INDENT + paragraph))
  const closing = body(INDENT + (paragraphs[last] ?? ''))
  const annexes = annexLines(annexTitles, `${INDENT}${words.annex}${words.colon}`)
  const signed = [
    ...(annexes.length === 0 ? [] : [BLANK, ...annexes]),
    ...new Array<LetterLine>(gap).fill(BLANK),
    ...(issuer === '' ? [] : [{ ...line('sign', issuer), inset: issuerInset(issuer, date) }]),
    { ...line('sign', date), inset: DATE_INSET },
  ]
  // The signature never stands alone: what it closes goes along, two lines of it at least.
  const free = closing.slice(0, Math.max(0, closing.length - 2))
  return filled([...opening, ...text, ...free], [...closing.slice(free.length), ...signed])
}

/** Characters free at the right of the date of a letter that is sealed. */
export const DATE_INSET = 4

/** The issuer stands over the middle of the date, but never beyond the text block. */
export function issuerInset(issuer: string, date: string): number {
  return Math.max(0, DATE_INSET + (charactersOf(date) - charactersOf(issuer)) / 2)
}

/** 附件：1．…: further titles under the first, and further lines of a title under its first character. */
function annexLines(titles: readonly string[], label: string): LetterLine[] {
  return titles.flatMap((title, at) => {
    const number = annexNumber(titles, at)
    const opening = (at === 0 ? label : blankOf(label)) + number
    const lines = broken(title, CHARACTERS - charactersOf(opening))
    return lines.map((text, place) => line('body', (place === 0 ? opening : blankOf(opening)) + text))
  })
}

/** What stands before the title of an annex where there are several. */
export function annexNumber(titles: readonly string[], at: number): string {
  return titles.length === 1 ? '' : `${at + 1}．`
}

/** As wide as the text, and empty. */
function blankOf(text: string): string {
  return Array.from(text, (each) => (charactersOf(each) === 1 ? '\u3000' : ' ')).join('')
}

/** The last page of a letter with annexes, which has its imprint behind them; null where it has none. */
export function imprintPage(letter: Letter, words: LetterWords): LetterLine[] | null {
  const lines = letter.annexTitles.length === 0 ? [] : imprintLines(letter, words)
  return withImprint([[]], lines).find((page) => page.length > 0) ?? null
}

/** 抄送 with its names under one another, then who printed it at the left and when at the right. */
export function imprintLines({ imprint }: Letter, words: LetterWords): LetterLine[] {
  if (imprint === undefined) return []
  const { copies, office, date } = imprint
  const label = `${words.copies}${words.colon}`
  const names =
    copies === '' ? [] : broken(`${copies.replace(/。$/, '')}。`, IMPRINT_CHARACTERS - label.length)
  const told = names.map((text, at) => line('imprint', (at === 0 ? label : NAME_INDENT) + text))
  const printed =
    office === ''
      ? []
      : [
          {
            ...line('imprint', office),
            end: `${date}${words.printed}`,
            ...(told.length > 0 ? { strokes: ['parts'] as const } : {}),
          },
        ]
  const lines: LetterLine[] = [...told, ...printed]
  return lines.map((each, at) => ({
    ...each,
    strokes: [
      ...(at === 0 ? (['opens'] as const) : []),
      ...(each.strokes ?? []),
      ...(at === lines.length - 1 ? (['closes'] as const) : []),
    ],
  }))
}

/** The imprint stands at the foot of the last page, or of one more where that is full. */
function withImprint(pages: LetterLine[][], imprint: readonly LetterLine[]): LetterLine[][] {
  if (imprint.length === 0) return pages
  const free = LINES - heightOf(pages.at(-1) ?? []) - imprint.length
  const gap = (lines: number) => Array.from({ length: lines }, () => BLANK)
  if (free < 1) return [...pages, [...gap(LINES - imprint.length), ...imprint]]
  return [...pages.slice(0, -1), [...(pages.at(-1) ?? []), ...gap(free), ...imprint]]
}

function heightOf(lines: readonly LetterLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}

function line(role: LetterLine['role'], text: string): LetterLine {
  return { role, text, height: 1, justified: false }
}

const BLANK = line('body', '')

/**
 * The red name with the number and the line under it; a letter without a name keeps the number at the right, one that goes
 * upwards at the left with who signs at the right.
 */
function headLines({ head, number, secrecy, signer }: Letter, words: LetterWords): LetterLine[] {
  if (signer !== undefined) {
    return [{ ...line('upward', number), end: `${words.signer}${words.colon}${signer || OPEN_NAME}` }]
  }
  if (head === '') return number === '' ? [] : [line('number', number)]
  return [
    { ...line('head', head), height: HEAD_LINES - (secrecy === '' ? 0 : 1) },
    BLANK,
    BLANK,
    line('rule', number),
  ]
}

/** 35 mm from the top of the text block to the red name, and the name: in lines. What stands over the name is within the 35 mm. */
const HEAD_LINES = 5

function body(text: string): LetterLine[] {
  const lines = broken(text, CHARACTERS)
  return lines.map((each, at) => ({ ...line('body', each), justified: at < lines.length - 1 }))
}

/** Lines of at most so many full characters; marks stay where the rules of setting want them. */
function broken(text: string, most: number): string[] {
  const lines: string[] = []
  let current: string[] = []
  for (const character of text) {
    if (charactersOf(current.join('')) + charactersOf(character) > most) {
      const next = carried(current, character)
      lines.push(current.slice(0, current.length - next.length).join(''))
      current = next
    }
    current.push(character)
  }
  return [...lines, current.join('')]
}

/** What goes over to the next line together with the character that opens it. */
function carried(current: readonly string[], opening: string): string[] {
  let from = current.length
  while (from > 1) {
    const first = current[from] ?? opening
    const before = current[from - 1] ?? ''
    if (!NO_OPENING.includes(first) && !NO_CLOSING.includes(before) && !isWithinFigure(before, first)) break
    from -= 1
  }
  return current.slice(from)
}

/** Figures and Latin words are not parted. */
function isWithinFigure(before: string, first: string): boolean {
  return /[0-9A-Za-z.]/.test(before) && /[0-9A-Za-z.]/.test(first)
}

/** How many full characters the text is wide: figures and Latin letters are half of one. */
export function charactersOf(text: string): number {
  let characters = 0
  for (const each of text) characters += (each.codePointAt(0) ?? 0) < NARROW_END ? 1 / 2 : 1
  return characters
}

/** Fills pages with the lines; `kept` stand together on the last. */
function filled(lines: readonly LetterLine[], kept: readonly LetterLine[]): LetterLine[][] {
  const pages: LetterLine[][] = [[]]
  let room = LINES
  const put = (each: LetterLine) => {
    if (each.height > room) {
      pages.push([])
      room = LINES
    }
    pages.at(-1)?.push(each)
    room -= each.height
  }
  for (const each of lines) put(each)
  if (heightOf(kept) > room) {
    pages.push([])
    room = LINES
  }
  for (const each of kept) put(each)
  return pages
}
