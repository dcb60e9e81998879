// What a unit or body came out of, all the way back, and what came out of it.
import type { Ancestor } from '#shared/contract/table-ledger'
import type { ReadDb } from '../db.ts'

export interface Line {
  readonly unit: number
  readonly body: number | null
}

/** Merges and splits up to the date; names are those borne on the day before each. */
export function lineageOf(
  db: ReadDb,
  asOf: string,
  line: Line,
): { readonly from: Ancestor[]; readonly into: Ancestor[] } {
  const walker = { back: db.prepare(linesSql('to', 'from')), ahead: db.prepare(linesSql('from', 'to')) }
  return {
    from: walk(walker.back, line, { first: '', last: asOf, seen: new Set() }, 'back'),
    into: walk(walker.ahead, line, { first: '', last: asOf, seen: new Set() }, 'ahead'),
  }
}

interface Within {
  readonly first: string
  readonly last: string
  /** Rows already walked: a unit merged into itself ends there. */
  readonly seen: ReadonlySet<number>
}

interface LineRow extends Line, Omit<Ancestor, 'unit' | 'body' | 'from'> {
  readonly id: number
  readonly unitName: string
  readonly bodyName: string | null
}

function walk(
  lines: ReturnType<ReadDb['prepare']>,
  line: Line,
  within: Within,
  way: 'back' | 'ahead',
): Ancestor[] {
  const { first, last, seen } = within
  const rows = lines.all({ unit: line.unit, body: line.body, first, last }) as LineRow[]
  return rows
    .filter(({ id }) => !seen.has(id))
    .map(({ id, unit, body, unitName, bodyName, kind, date, document }) => {
      const reach = way === 'back' ? { first, last: date } : { first: date, last }
      const further = walk(lines, { unit, body }, { ...reach, seen: new Set([...seen, id]) }, way)
      return { unit: unitName, body: bodyName, kind, date, document, from: further }
    })
}

/** The holder's name on the day before the line; `end` is `from` or `to`. */
const UNTIL_THEN = (end: 'from' | 'to', body: string, base: string) =>
  `coalesce((SELECT t.value FROM trait t WHERE t.unit = l.${end}Unit AND t.body IS ${body} AND t.field = 'name'
     AND t.date < l.date ORDER BY t.date DESC, t.id DESC LIMIT 1), ${base})`

/** A holder that goes on under its own name is no ancestor of itself. */
const ANOTHER = '(l.fromUnit <> l.toUnit OR l.fromBody IS NOT l.toBody)'

/** Lines whose one end is the holder, with what stands at the other. */
function linesSql(near: 'from' | 'to', far: 'from' | 'to'): string {
  return `
    SELECT l.id, l.kind, l.date, d.number AS document, l.${far}Unit AS unit, l.${far}Body AS body,
      ${UNTIL_THEN(far, 'NULL', 'u.name')} AS unitName,
      CASE WHEN b.id IS NOT NULL THEN ${UNTIL_THEN(far, `l.${far}Body`, 'b.name')} END AS bodyName
    FROM lineage l JOIN movement m ON m.id = l.movement JOIN document d ON d.id = m.document
      JOIN unit u ON u.id = l.${far}Unit LEFT JOIN body b ON b.id = l.${far}Body
    WHERE l.${near}Unit = :unit AND l.${near}Body IS :body AND l.date BETWEEN :first AND :last AND ${ANOTHER}
    ORDER BY l.date, l.id`
}

/** Names of the units and of the bodies that each came out of directly, by the id of the unit or body. */
export function originsByHolder(
  db: ReadDb,
  asOf: string,
): { readonly units: Map<number, string[]>; readonly bodies: Map<number, string[]> } {
  const rows = db
    .prepare(
      `SELECT l.toUnit, l.toBody, CASE WHEN b.id IS NULL THEN ${UNTIL_THEN('from', 'NULL', 'u.name')}
           ELSE ${UNTIL_THEN('from', 'l.fromBody', 'b.name')} END AS name
       FROM lineage l JOIN unit u ON u.id = l.fromUnit LEFT JOIN body b ON b.id = l.fromBody
       WHERE l.date <= ? AND ${ANOTHER} ORDER BY l.date, l.id`,
    )
    .all(asOf) as { toUnit: number; toBody: number | null; name: string }[]
  const origins = { units: new Map<number, string[]>(), bodies: new Map<number, string[]>() }
  for (const { toUnit, toBody, name } of rows) {
    const [names, id] = toBody === null ? [origins.units, toUnit] : [origins.bodies, toBody]
    names.set(id, [...(names.get(id) ?? []), name])
  }
  return origins
}
