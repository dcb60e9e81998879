// A letter as text, line by line: what is copied of it.
import type { Letter } from '#shared/domain/report/letter'
import { annexNumber } from '#shared/domain/report/letter-pages'
import { letterWords } from '#shared/locale/zh-CN/pages/print'

/** From the secrecy line to the date, without the tables behind it. */
export function letterLines(letter: Letter): string[] {
  const { annex, colon } = letterWords
  const { annexTitles, title, paragraphs } = letter
  const annexes = annexTitles.map((each, at) => `${annex}${colon}${annexNumber(annexTitles, at)}${each}`)
  const opening = [letter.secrecy, letter.head, letter.number, title, `${letter.addressee}${colon}`]
  return [...opening, ...paragraphs, ...annexes, letter.issuer, letter.date].filter((line) => line !== '')
}
