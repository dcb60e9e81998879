// An official letter (公文) as plain data; the Word file, the page and the PDF render it alike.
import type { TableModel } from './table-model.ts'

export interface Letter {
  /** notice, request or approval. */
  readonly report: string
  /** Name over the red line, such as the issuing authority with 文件; '' for a letter without a head. */
  readonly head: string
  /** Document number with 〔〕; '' while it has none. */
  readonly number: string
  readonly secrecy: string
  readonly title: string
  /** Whom it is sent to, without the colon. */
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Titles of the annexes as the letter lists them. */
  readonly annexTitles: readonly string[]
  readonly issuer: string
  /** Date in Chinese figures as signed, such as 2020年9月1日. */
  readonly date: string
  /** Tables that follow on pages of their own. */
  readonly annexes: readonly TableModel[]
}
