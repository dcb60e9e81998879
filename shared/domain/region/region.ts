// Administrative divisions (区划) and the units of street level that they hold.

export const UNIT_KINDS = ['street', 'town', 'township', 'other', 'department'] as const

/** `other` = development zones, farms and the like that the statistics bureau lists at street level. */
export type UnitKind = (typeof UNIT_KINDS)[number]

export type RegionKind = 'province' | 'city' | 'county' | UnitKind

/** One row of the bundled national list; `code` has 2 (province), 4 (city), 6 (county) or 9 digits (street level). */
export interface Division {
  readonly code: string
  readonly name: string
  readonly kind: RegionKind
  /** Code of the division above; empty for a province. */
  readonly parent: string
  /** Number of village and residents' committees; null where the list has none. */
  readonly villages: number | null
}

/** A street, town or department as an organisation (单位). */
export interface Unit {
  readonly id: number
  /** Division code or the office's own code; null where the office uses none. */
  readonly code: string | null
  readonly name: string
  /** Six-digit code of its county (县区). */
  readonly county: string
  readonly kind: UnitKind
  /** 类别 (一, 二, 三), where the office classes its units. */
  readonly class: string | null
}

/** Units in code order; those without a code last, by name. The order of every table and of every run. */
export function compareUnits(a: Pick<Unit, 'code' | 'name'>, b: Pick<Unit, 'code' | 'name'>): number {
  if (a.code !== null && b.code !== null) return compareText(a.code, b.code)
  if (a.code !== null) return -1
  if (b.code !== null) return 1
  return compareText(a.name, b.name)
}

/** Code-point order, the same on every machine whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
