// An official letter (公文) as plain data; the Word file, the page and the PDF render it alike.
import type { TableModel } from './table-model.ts'

export interface Letter {
  /** notice, request or approval. */
  readonly report: string
  /** Name over the red line, such as the issuing authority with 文件; '' for a letter without a head. */
  readonly head: string
  /** Document number with 〔〕; '' while it has none. */
  readonly number: string
  /** Who signs a letter that goes upwards, '' while that is open; a letter that goes down names nobody. */
  readonly signer?: string | undefined
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
  /** 版记, at the foot of the last page; absent where the letter has none. */
  readonly imprint?: Imprint | undefined
  /** Tables that follow on pages of their own. */
  readonly annexes: readonly TableModel[]
}

/** Who else gets the letter, and who had it printed when. */
export interface Imprint {
  /** Without 抄送 and the full stop; '' for nobody. */
  readonly copies: string
  /** '' where nobody is named: then no date stands either. */
  readonly office: string
  /** In Chinese figures, without 印发. */
  readonly date: string
}

/** The place of a name that is still to be written in. */
export const OPEN_NAME = '\u3000\u3000\u3000'
