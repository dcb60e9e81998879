// Counties as equal tiles, so that a small one is seen as well as a large one: where each stands, and in which class of a figure it is.

export interface TileCounty {
  readonly code: string
  /** Null where the project has one city or none. */
  readonly city: string | null
}

export interface TilePlan {
  /** Column and row of each, from 0, aligned with the counties given. */
  readonly places: readonly (readonly [number, number])[]
  /** Lines that begin a city, with its name; none where all stand in one block. */
  readonly cities: readonly { readonly row: number; readonly name: string }[]
  readonly columns: number
  readonly rows: number
}

/** How the counties of a city lie, north above: column and row. Made by hand; the outlines are nobody's borders. */
const LAID: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  '3203': {
    '320321': [0, 0],
    '320322': [1, 0],
    '320305': [3, 0],
    '320312': [1, 1],
    '320302': [2, 1],
    '320371': [3, 1],
    '320382': [4, 1],
    '320381': [5, 1],
    '320311': [2, 2],
    '320303': [3, 2],
    '320324': [4, 2],
  },
}

/** Where each county lies, or null where one of them has no place by hand. */
function laidPlaces(codes: readonly string[]): readonly (readonly [number, number])[] | null {
  const laid = LAID[codes[0]?.slice(0, 4) ?? ''] ?? {}
  const known = codes.flatMap((code) => (laid[code] === undefined ? [] : [laid[code]]))
  return known.length > 0 && known.length === codes.length ? known : null
}

/** Whether tiles stand as their counties lie; otherwise they stand in the order given. */
export function isMapLike(counties: readonly { readonly code: string }[]): boolean {
  return laidPlaces(counties.map(({ code }) => code)) !== null
}

/** The tiles of a city stand in a block, those of several in a line for each. `most`: tiles of a line. */
export function tilePlan(counties: readonly TileCounty[], most: number): TilePlan {
  const laid = laidPlaces(counties.map(({ code }) => code))
  if (laid !== null) return { ...sized(laid), cities: [] }
  const names = [...new Set(counties.map(({ city }) => city))]
  if (names.length < 2) {
    const width = Math.min(most, Math.ceil(Math.sqrt(counties.length * 1.8)))
    const places = counties.map((_, at): [number, number] => [at % width, Math.floor(at / width)])
    return { ...sized(places), cities: [] }
  }
  return inLines(counties, most)
}

/** A city begins a line of its own; the counties of one name stand together whatever their order was. */
function inLines(counties: readonly TileCounty[], most: number) {
  const places: [number, number][] = []
  const cities: { row: number; name: string }[] = []
  let row = 0
  for (const name of new Set(counties.map(({ city }) => city))) {
    cities.push({ row, name: name ?? '' })
    let column = 0
    for (const [at, county] of counties.entries()) {
      if (county.city !== name) continue
      if (column === most) {
        column = 0
        row += 1
      }
      places[at] = [column, row]
      column += 1
    }
    row += 1
  }
  return { ...sized(places), cities }
}

function sized(places: readonly (readonly [number, number])[]) {
  const columns = Math.max(0, ...places.map(([column]) => column + 1))
  const rows = Math.max(0, ...places.map(([, row]) => row + 1))
  return { places, columns, rows }
}

export const TILE_CLASSES = 5

/** Upper bounds of classes of equal width between the least and the greatest; one class where all are the same. */
export function classBounds(values: readonly number[]): readonly number[] {
  if (values.length === 0) return []
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  if (least === greatest) return [greatest]
  const width = (greatest - least) / TILE_CLASSES
  const inner = Array.from({ length: TILE_CLASSES - 1 }, (_, at) => least + width * (at + 1))
  return [...inner, greatest]
}

/** The class of a value, from 0. */
export function classOf(value: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => value <= bound)
  return found < 0 ? bounds.length - 1 : found
}
