// What a reader redoes beside the shares: the odd post between pools, and how many a percentage is.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solved, unit } from '#shared/testing/town'
import { explainUnit } from '../explain.ts'

const units = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(3, '0')
    return unit(`99990${1 + (at % 2)}${number}`, { reform_score: String(at) })
  })

test('the odd post between pools follows from the running sums', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('city', 'county', 'alternate', undefined),
      (posts, ratio, oddPost) => {
        const town = units(posts.length)
        const funding = [
          { pool: 'city', ratio },
          { pool: 'county', ratio: 1 },
        ]
        const given = Object.fromEntries(town.map(({ code }, at) => [code ?? '', posts[at] ?? 0]))
        const step = { id: 'm', kind: 'manual', posts: given, reason: '会议', funding } as const
        const run = solved(town, [step], oddPost === undefined ? {} : { rounding: { oddPost } })
        let [sum, told] = [0, 0]
        for (const [index, { parts }] of run.outcome.units.entries()) {
          const own = parts.m ?? 0
          sum += own
          const lines = explainUnit(run, index).filter(({ code }) => code === 'FUNDING_SHARE')
          expect(lines.length).toBe((own * ratio) % (ratio + 1) === 0 ? 0 : 2)
          for (const { params } of lines) {
            told += 1
            const [share, whole] = [Number(params.sum) * Number(params.ratio), Number(params.size)]
            expect(params.sum).toBe(sum)
            expect([Math.floor(share / whole), Math.ceil(share / whole)]).toContain(params.given)
            expect(Number(params.given) - Number(params.before)).toBe(params.posts)
            const dealt = run.outcome.stepFunding.m?.[String(params.pool)]?.[index]
            expect(params.posts).toBe(dealt)
          }
        }
        expect(told % 2).toBe(0)
      },
    ),
  )
})

test('a percentage of the units is a sum that comes to the places of the band', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('floor', 'ceil', 'half-up'),
      (count, percent, round) => {
        const top = `${percent}%`
        const all = [{ indicator: 'reform_score', top, round }]
        const step = { id: 'b', kind: 'bands', within: 'all', bands: [{ all, posts: 1 }] }
        const run = solved(units(count), [step as never])
        const lines = explainUnit(run, 0).filter(({ code }) => code.startsWith('BAND_COUNT'))
        expect(lines).toHaveLength(1)
        const params = lines[0]?.params ?? {}
        const figure = (name: string) => Number(/[\d.]+$/.exec(String(params[name]))?.[0])
        expect(figure('share')).toBeCloseTo((count * percent) / 100, 6)
        const places = {
          floor: () => Math.floor(figure('share')),
          ceil: () => Math.ceil(figure('share')),
          'half-up': () => Math.floor(figure('more')),
        }[round]()
        expect(params.count).toBe(places)
        expect(run.outcome.total).toBe(places)
      },
    ),
  )
})
