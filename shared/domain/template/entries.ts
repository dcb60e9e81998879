// Short ways to write the commands of a template.
import type { Booking, LedgerDocument } from '../ledger/document.ts'
import type { Unit } from '../region/region.ts'
import type { TemplateCall, TemplateEntry } from './template.ts'

export function book(document: LedgerDocument, movements: Booking['movements']): TemplateEntry {
  return { call: 'ledger.book', input: { document, movements } }
}

export function entry(call: TemplateCall, input: object): TemplateEntry {
  return { call, input }
}

/** How movements name a unit of the bundled list. */
export function nameOf(unit: Unit): string {
  return unit.code ?? unit.name
}

/** `count` numbered names: 示例事项001 … */
export function numbered(count: number, name: (number: string, at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => name(String(at + 1).padStart(3, '0'), at))
}
