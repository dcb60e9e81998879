// The document (文件) behind a set of movements: its number, dates, status and approvals.
import type { Movement } from './movement.ts'

export const DOCUMENT_STATUSES = [
  'draft',
  'meeting',
  'submitted',
  'approved',
  'filed',
  'executed',
  'repealed',
] as const

/** 拟稿, 上会, 报批或报备, 批准, 已备案, 执行, 废止. */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

/** What an organ had to say of a document on its way. */
export interface Approval {
  readonly organ: string
  readonly date: string
  readonly opinion?: string | undefined
  /** What the document became by it; absent: what it was already on its way to. */
  readonly status?: DocumentStatus | undefined
}

export interface LedgerDocument {
  /** As written; the books hold it normalised. */
  readonly number: string
  readonly title?: string | undefined
  /** Signed date. */
  readonly date: string
  /** Day from which its movements count; absent: the signed date, and for a plan the day on which it is approved or filed. */
  readonly effective?: string | undefined
  readonly status?: DocumentStatus | undefined
  readonly issuer?: string | undefined
  readonly meeting?: string | undefined
  /** Set of documents that it belongs to, such as "1+10". */
  readonly set?: string | undefined
  readonly secrecy?: string | undefined
  /** Name of the stored scan and its SHA-256. */
  readonly attachment?: string | undefined
  readonly attachmentHash?: string | undefined
  readonly approvals?: readonly Approval[] | undefined
  /** A plan that must be filed takes effect only then. */
  readonly filing?: { readonly due: string } | undefined
}

export interface Booking {
  readonly document: LedgerDocument
  readonly movements: readonly Movement[]
}

/**
 * A number as the books hold it: one kind of brackets around the year, digits of half width, no spaces. 〔2020〕, [2020],
 * ［2020］, 【2020】 and (2020) are the same number; brackets around anything but a year stay as they are.
 */
export function normaliseNumber(number: string): string {
  const plain = number
    .replaceAll(/\s/gu, '')
    .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
  return plain.replaceAll(/[[【(（［〔](\d{4})[\]】)）］〕]/gu, '〔$1〕')
}

const IN_FORCE: readonly DocumentStatus[] = ['approved', 'filed', 'executed']

/** Whether a document of that status moves posts; one that must be filed does so only once it is. */
export function takesEffect(status: DocumentStatus, mustBeFiled: boolean): boolean {
  return mustBeFiled ? status === 'filed' || status === 'executed' : IN_FORCE.includes(status)
}
