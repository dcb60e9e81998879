// The documents among the changes of another copy: what was booked there and how far plans were taken, in that order, so
// that this copy's ledger books it again under its own checks.
import { type DocumentStatus, takesEffect } from '../ledger/document.ts'
import type { Movement } from '../ledger/movement.ts'
import type { Row, RowChange } from './rows.ts'

export interface DocumentStep {
  readonly date: string
  readonly status: DocumentStatus
  readonly organ: string
  readonly opinion: string
}

/** A document made there: its row, its steps, its movements with their ids there. */
export interface BookAct {
  readonly kind: 'book'
  readonly id: number
  readonly document: Row
  readonly steps: readonly DocumentStep[]
  readonly movements: readonly { readonly id: number; readonly movement: Movement }[]
}

/** A step by which a document that both copies have was taken further there; `effective` where it came into force by it. */
export interface AdvanceAct {
  readonly kind: 'advance'
  readonly id: number
  readonly document: number
  readonly step: DocumentStep
  readonly effective: string | null
}

/** A document that both had, taken back there. */
export interface TakenBackAct {
  readonly kind: 'takenBack'
  readonly id: number
  readonly document: Row
}

/** A scan that a document was given there after it was booked: its name and SHA-256, the bytes stay there. */
export interface AttachAct {
  readonly kind: 'attach'
  readonly id: number
  readonly document: Row
}

export type Act = BookAct | AdvanceAct | TakenBackAct | AttachAct

/** Reads the acts out of net changes, in the order in which they took effect there. */
export function documentActs(changes: readonly RowChange[]): Act[] {
  const of = (table: string) => changes.filter((change) => change.table === table)
  const documents = new Map(of('document').map((change) => [change.id, change]))
  const steps = grouped(of('documentStep'))
  const movements = grouped(of('movement'))
  const made = [...documents.values()].flatMap((change) => ofDocument(change, steps, movements))
  const further = [...steps].flatMap(([document, own]) => {
    const change = documents.get(document)
    return change?.before === null ? [] : advances(document, own, change)
  })
  return [...made, ...further].toSorted((a, b) => a.at - b.at).map(({ act }) => act)
}

/** `at` is the number of the step by which it took effect. */
interface Placed {
  readonly at: number
  readonly act: Act
}

function ofDocument(
  { id, before, after }: RowChange,
  steps: ReadonlyMap<number, readonly Row[]>,
  movements: ReadonlyMap<number, readonly Row[]>,
): Placed[] {
  if (after === null)
    return before === null ? [] : [{ at: 0, act: { kind: 'takenBack', id, document: before } }]
  if (before !== null) return isAttached(before, after) ? [attachOf(id, after)] : []
  const own = steps.get(id) ?? []
  return [
    {
      at: momentOf(own, after),
      act: bookAct(id, after, { steps: own, movements: movements.get(id) ?? [] }),
    },
  ]
}

function isAttached(before: Row, after: Row): boolean {
  return after.attachmentHash !== '' && after.attachmentHash !== before.attachmentHash
}

/** It rests on nothing and nothing rests on it. */
function attachOf(id: number, document: Row): Placed {
  return { at: 0, act: { kind: 'attach', id, document } }
}

/** Steps of a document that both copies have. */
function advances(document: number, steps: readonly Row[], change: RowChange | undefined): Placed[] {
  const after = change?.before?.effective === '' ? change.after : null
  const moment = after === null ? null : momentOf(steps, after)
  return steps.map((row) => {
    const id = Number(row.id)
    const effective = after !== null && id === moment ? String(after.effective) : null
    return { at: id, act: { kind: 'advance', id, document, step: stepOf(row), effective } }
  })
}

function bookAct(
  id: number,
  document: Row,
  { steps, movements }: { readonly steps: readonly Row[]; readonly movements: readonly Row[] },
): BookAct {
  return {
    kind: 'book',
    id,
    document,
    steps: steps.map(stepOf),
    movements: movements
      .toSorted((a, b) => Number(a.position) - Number(b.position))
      .map((row) => ({ id: Number(row.id), movement: JSON.parse(String(row.detail)) as Movement })),
  }
}

/** Rows that were made, by their document, in the order of their ids. */
function grouped(changes: readonly RowChange[]): Map<number, Row[]> {
  const rows = new Map<number, Row[]>()
  for (const { before, after } of changes) {
    if (before !== null || after === null) continue
    const document = Number(after.document)
    rows.set(document, [...(rows.get(document) ?? []), after])
  }
  for (const [document, own] of rows) {
    rows.set(
      document,
      own.toSorted((a, b) => Number(a.id) - Number(b.id)),
    )
  }
  return rows
}

/** The step by which a document came into force; that of a plan is its first. */
function momentOf(steps: readonly Row[], document: Row): number {
  const mustBeFiled = document.filingDue !== ''
  const effective = steps.find((row) => takesEffect(row.status as DocumentStatus, mustBeFiled))
  return Number((effective ?? steps[0])?.id ?? 0)
}

function stepOf({ date, status, organ, opinion }: Row): DocumentStep {
  return {
    date: String(date),
    status: status as DocumentStatus,
    organ: String(organ),
    opinion: String(opinion),
  }
}
