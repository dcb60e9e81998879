// Tables of the registers and of what was booked: pending entries, secondments, duties, filings, roster, people, history.
import type { TableSource } from '#shared/domain/report/table-model'
import { auditTable } from '#shared/domain/report/tables/audit'
import { entriesTable, type LineageLine, lineageTable } from '#shared/domain/report/tables/movements'
import {
  dutiesTable,
  filingsTable,
  pendingTable,
  secondmentsTable,
} from '#shared/domain/report/tables/registers'
import { structureTable } from '#shared/domain/report/tables/roster-structure'
import { auditWords } from '#shared/locale/command-text'
import { localTime } from '#shared/locale/local-time'
import { regionNames } from '../../store/queries/counties.ts'
import { journalList } from '../../store/queries/journal-list.ts'
import { renamingsAt } from '../../store/queries/renamings.ts'
import { type StructureMovement, structureMovements } from '../../store/queries/structure-movements.ts'
import { unitNamesThen } from '../../store/queries/units.ts'
import { frameOf, type ReportRequest } from './report-request.ts'
import { toldApart } from './told-apart.ts'

type Build = (request: ReportRequest) => TableSource

/** Of a whole ledger. */
export const EVERYTHING = { from: null, unit: null, document: null, offset: 0, limit: 1_000_000 }

export const registerTables = {
  pending: (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['table.pending'](db, { asOf, show: 'open' })
    return pendingTable(frameOf(request), words.tables.pending, toldApart(request, rows))
  },
  secondments: (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['register.secondments'](db, { asOf })
    return secondmentsTable(frameOf(request), words.tables.secondments, toldApart(request, rows))
  },
  duties: (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['register.duties'](db, { asOf, unit: null })
    return dutiesTable(frameOf(request), words.tables.duties, toldApart(request, rows))
  },
  filings: (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['register.filings'](db, { asOf })
    return filingsTable(frameOf(request), words.tables.filings, toldApart(request, rows))
  },
  'roster-structure': (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['register.structure'](db, { asOf, unit: null })
    return structureTable(frameOf(request), words.tables['roster-structure'], toldApart(request, rows))
  },
  entries: (request) => {
    const { db, asOf, sources, words } = request
    const { rows } = sources['table.ledger'](db, { asOf, ...EVERYTHING })
    const moved = rows.filter(({ kind, people }) => people !== 0 && (kind === 'enter' || kind === 'exit'))
    const lines = moved.map(({ date, document, from, to, postType, people, note }) => {
      return { date, document, ...holderOf(from || to), postType, people, way: note }
    })
    return entriesTable(frameOf(request), words.tables.entries, lines)
  },
  audit: (request) => {
    const { db, text, words } = request
    const rows = journalList(db, EVERYTHING.limit).toReversed()
    const said = auditWords(text, rows)
    const lines = rows.map((row) => {
      const { what, isUndone } = said(row)
      const { actor, changes, hash } = row
      const remark = isUndone ? text.pages.journal.undone : null
      return { entryAt: localTime(row.at), actor, act: what, changedRows: changes, hash, remark }
    })
    return auditTable(frameOf(request), words.tables.audit, lines)
  },
  lineage: (request) => {
    const { db, asOf, words } = request
    const [unitName, regions] = [unitNamesThen(db), regionNames(db)]
    const nameOf: NameOf = (code, date) => unitName(code, date) ?? regions.get(code) ?? code
    const renamed = new Map(renamingsAt(db, asOf, null).map((one) => [one.movement, one]))
    const lines = structureMovements(db, asOf).map((movement) => {
      const line = lineageLine(movement, nameOf)
      const renaming = renamed.get(movement.movement)
      // What a day ends with is called by its last name: before and after are those of the renaming itself.
      return renaming === undefined
        ? line
        : { ...line, before: named(line.before, renaming.before), after: named(line.before, renaming.after) }
    })
    return lineageTable(frameOf(request), words.tables.lineage, lines)
  },
} satisfies Record<string, Build>

/** A unit, or a region, by its code and the day; other text as it is. */
type NameOf = (code: string, date: string) => string

/** The unit or body of a line, under another name. */
function named([holder = '']: readonly string[], name: string): string[] {
  const space = holder.indexOf(' ')
  return [space < 0 ? name : `${holder.slice(0, space)} ${name}`]
}

/** `unit/body` or `unit`, as the ledger names accounts. */
function holderOf(account: string): { unit: string; body: string | null } {
  const [unit = '', ...body] = account.split('/')
  return { unit, body: body.length === 0 ? null : body.join('/') }
}

function lineageLine(
  { date, document, title, kind, detail }: StructureMovement,
  nameOf: NameOf,
): LineageLine {
  const named = (value: unknown) => {
    const [unit = '', ...body] = String(value).split('/')
    return [nameOf(unit, date), ...body].join(' ')
  }
  const { before, after } = endsOf(kind, detail)
  return { date, document, title, kind, before: before.map(named), after: after.map(named) }
}

interface Ends {
  readonly before: readonly unknown[]
  readonly after: readonly unknown[]
}

/** What a movement made of what, by the fields of its kind. */
function endsOf(kind: string, detail: Readonly<Record<string, unknown>>): Ends {
  const holder = [detail.body ?? detail.unit].filter((value) => value !== undefined)
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  switch (kind) {
    case 'found':
      return { before: [], after: [(detail.unit as { name?: unknown } | undefined)?.name] }
    case 'establish':
      return { before: [], after: holder }
    case 'rename':
      return { before: holder, after: [detail.name] }
    case 'merge':
      return { before: list(detail.bodies), after: [detail.into] }
    case 'split':
      return { before: holder, after: list(detail.into).map((part) => (part as { body?: unknown }).body) }
    case 'mergeUnits':
      return { before: list(detail.units), after: [detail.into] }
    case 'move':
      return { before: holder, after: [detail.parent] }
    case 'abolish':
      return { before: holder, after: [] }
    default:
      return { before: holder, after: holder }
  }
}
