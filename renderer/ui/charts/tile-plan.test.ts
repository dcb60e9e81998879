// Tiles of counties: each has a place of its own, cities keep together, classes cover what there is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classBounds, classOf, isMapLike, TILE_CLASSES, tilePlan } from './tile-plan.ts'

const county = fc.record({
  code: fc.integer({ min: 330000, max: 339999 }).map(String),
  city: fc.constantFrom('杭州市', '宁波市', '温州市', null),
})

test('every county has a place of its own inside the picture, and a line holds one city', () => {
  fc.assert(
    fc.property(fc.array(county, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (counties, most) => {
      const { places, columns, rows, cities } = tilePlan(counties, most)
      expect(places.length).toBe(counties.length)
      expect(new Set(places.map(String)).size).toBe(counties.length)
      const cityOfRow = new Map<number, string | null>()
      for (const [at, [column, row]] of places.entries()) {
        expect(column).toBeLessThan(Math.min(columns, most))
        expect(row).toBeLessThan(rows)
        const { city } = counties[at] as { city: string | null }
        if (cities.length > 0) expect(cityOfRow.get(row) ?? city).toBe(city)
        cityOfRow.set(row, city)
      }
    }),
  )
})

test('the counties of any other city fill a block, wider than high, only its last line short', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 330101, max: 330199 }), { minLength: 1, maxLength: 60 }),
      (codes) => {
        const { places, columns, rows, cities } = tilePlan(
          codes.map((code) => ({ code: String(code), city: '杭州市' })),
          10,
        )
        expect(cities).toEqual([])
        expect(places).toEqual(codes.map((_, at) => [at % columns, Math.floor(at / columns)]))
        expect(rows).toBe(Math.ceil(codes.length / columns))
        if (columns < 10) expect(columns).toBeGreaterThanOrEqual(rows)
      },
    ),
  )
})

test('the counties of Xuzhou stand as they lie: Fengxian in the west of Peixian, Xinyi in the far east', () => {
  const codes = ['320321', '320322', '320381', '320302']
  const { places } = tilePlan(
    codes.map((code) => ({ code, city: null })),
    12,
  )
  const [feng, pei, xinyi, gulou] = places.map(([column]) => column)
  expect([feng, pei, gulou, xinyi]).toEqual([0, 1, 2, 5])
})

test('one county that is not known leaves the map', () => {
  const plan = tilePlan(
    [
      { code: '320321', city: null },
      { code: '320399', city: null },
    ],
    12,
  )
  expect(plan.places).toEqual([
    [0, 0],
    [1, 0],
  ])
})

test('every value has a class, and a greater one none that is lower', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const bounds = classBounds(values)
        expect(bounds.length).toBeLessThanOrEqual(TILE_CLASSES)
        const sorted = values.toSorted((a, b) => a - b).map((value) => classOf(value, bounds))
        expect(sorted.every((found) => found >= 0 && found < bounds.length)).toBe(true)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
        expect(classOf(Math.max(...values), bounds)).toBe(bounds.length - 1)
      },
    ),
  )
})

test('only where every county has its place by hand do the tiles say how they lie', () => {
  const lie = (...codes: string[]) => isMapLike(codes.map((code) => ({ code })))
  expect([lie('320321', '320302'), lie('320321', '320399'), lie('130102', '130104'), lie()]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
