// The bundled national list of divisions (31 provinces down to 41,352 units of street level), read once when first asked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Division, RegionKind } from '#shared/domain/region/region'

export interface BundledDivision extends Division {
  /** Pinyin initials of the name, lower case. */
  readonly initials: string
}

export interface DivisionList {
  readonly rows: readonly BundledDivision[]
  readonly byCode: ReadonlyMap<string, BundledDivision>
  readonly initialsOf: ReadonlyMap<string, string>
}

const loaded = new Map<string, DivisionList>()

function parseLine(line: string): BundledDivision {
  const [code = '', name = '', kind = '', parent = '', villages = '', initials = ''] = line.split(',')
  return {
    code,
    name,
    kind: kind as RegionKind,
    parent,
    villages: villages === '' ? null : Number(villages),
    initials,
  }
}

/** The list in `resources`, in code order within each level. */
export function loadDivisions(resources: string): DivisionList {
  const known = loaded.get(resources)
  if (known !== undefined) return known
  const text = gunzipSync(readFileSync(join(resources, 'divisions.csv.gz'))).toString('utf8')
  const rows = text.trimEnd().split('\n').slice(1).map(parseLine)
  const list: DivisionList = {
    rows,
    byCode: new Map(rows.map((row) => [row.code, row])),
    initialsOf: new Map(rows.map((row) => [row.name, row.initials])),
  }
  loaded.set(resources, list)
  return list
}

/** The divisions above `code`, highest first. */
export function divisionsAbove(list: DivisionList, code: string): BundledDivision[] {
  const above: BundledDivision[] = []
  let parent = list.byCode.get(code)?.parent ?? ''
  while (parent !== '') {
    const row = list.byCode.get(parent)
    if (row === undefined) break
    above.unshift(row)
    parent = row.parent
  }
  return above
}

/** The divisions whose code starts with `code`, itself left out. */
export function divisionsUnder(list: DivisionList, code: string): BundledDivision[] {
  return list.rows.filter((row) => row.code.length > code.length && row.code.startsWith(code))
}
