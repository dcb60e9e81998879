// Laws of the flow picture: no post is lost, bands fill their nodes exactly, names never lie on one another.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FlowBand, type FlowNode, flowPicture } from './flow-picture.ts'

const LINE = 20
const room = { most: 6, others: (count: number) => `其余${count}个`, line: LINE }
const name = (prefix: string, most: number) => fc.integer({ min: 0, max: most }).map((at) => `${prefix}${at}`)
const bands = fc.array(
  fc.record({ from: name('池', 4), to: name('街道', 20), posts: fc.integer({ min: 0, max: 500 }) }),
  { maxLength: 60 },
)
const sum = (all: readonly { readonly posts: number }[]) => all.reduce((whole, { posts }) => whole + posts, 0)

function expectApart(side: readonly FlowNode[], height: number): void {
  for (const [at, node] of side.entries()) {
    const next = side[at + 1]?.y ?? Number.POSITIVE_INFINITY
    expect(next - node.y).toBeGreaterThanOrEqual(Math.max(LINE, node.height) - 1e-9)
    expect(node.y + node.height).toBeLessThanOrEqual(height + 1e-9)
  }
}

describe('laws', () => {
  test('every post is drawn once, at the left, at the right and between', () => {
    fc.assert(
      fc.property(bands, (given: FlowBand[]) => {
        const { givers, receivers, links } = flowPicture(given, room)
        for (const side of [givers, receivers, links]) expect(sum(side)).toBe(sum(given))
        expect(receivers.length).toBeLessThanOrEqual(room.most)
        for (const [at, { posts }] of receivers.entries())
          expect(sum(links.filter(({ receiver }) => receiver === at))).toBe(posts)
      }),
    )
  })

  test('bands lie inside their nodes and nodes inside the picture, a line apart', () => {
    fc.assert(
      fc.property(bands, (given: FlowBand[]) => {
        const { givers, receivers, links, height } = flowPicture(given, room)
        for (const side of [givers, receivers]) expectApart(side, height)
        for (const { giver, receiver, fromY, toY, width } of links) {
          const [from, to] = [givers[giver], receivers[receiver]]
          expect(fromY + width).toBeLessThanOrEqual((from?.y ?? 0) + (from?.height ?? 0) + 1e-6)
          expect(toY).toBeGreaterThanOrEqual(to?.y ?? Number.POSITIVE_INFINITY)
          expect(toY + width).toBeLessThanOrEqual((to?.y ?? 0) + (to?.height ?? 0) + 1e-6)
        }
      }),
    )
  })
})

test('the smallest receivers are drawn as one, and it says how many', () => {
  const given = Array.from({ length: 9 }, (_, at) => ({ from: '市级', to: `街道${at}`, posts: 10 - at }))
  const { receivers } = flowPicture(given, room)
  expect(receivers.map(({ name: own, posts }) => [own, posts])).toEqual([
    ['街道0', 10],
    ['街道1', 9],
    ['街道2', 8],
    ['街道3', 7],
    ['街道4', 6],
    ['其余4个', 14],
  ])
})
