// Flow cases: read with every digit, wrong fields refused by name, answers as printed.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCase } from '../case.ts'
import { solveFlow } from './flow.ts'
import { renderFlow } from './flow-case.ts'
import { verifyFlow } from './verify-flow.ts'

function read(text: string) {
  const parsed = parseCase(text)
  if (!parsed.ok || parsed.kind !== 'flow') throw new Error(JSON.stringify(parsed))
  return parsed
}

function reply(body: object) {
  const { problem, nodes } = read(JSON.stringify({ kind: 'flow', ...body }))
  return renderFlow(solveFlow(problem), nodes)
}

function refusal(text: string) {
  const parsed = parseCase(text)
  return parsed.ok ? null : [parsed.error.code, parsed.error.field]
}

describe('reading', () => {
  test('a node only in arcs demands nothing and comes last', () => {
    const { problem, nodes } = read(
      '{"kind":"flow","nodes":{"a":-1,"b":1},"arcs":[["a","c",0,2,1],["c","b",0,null,1]]}',
    )
    expect(nodes).toEqual(['a', 'b', 'c'])
    expect(problem.demands).toEqual([-1, 1, 0])
    expect(problem.arcs[1]).toEqual({ from: 2, to: 1, lower: 0, cap: null, cost: 1 })
  })

  test('every digit is kept', () => {
    const { problem } = read(
      '{"kind":"flow","nodes":{"a":-123456789012345678901234567890},"arcs":[["a","a",0,"9007199254740993",-9007199254740993]]}',
    )
    expect(problem.demands).toEqual([-123456789012345678901234567890n])
    expect(problem.arcs[0]).toMatchObject({ cap: 9007199254740993n, cost: -9007199254740993n })
  })

  test.each<[string, string[]]>([
    ['"arcs":[]', ['MISSING', 'nodes']],
    ['"nodes":{"a":0}', ['MISSING', 'arcs']],
    ['"nodes":{},"arcs":[]', ['EMPTY', 'nodes']],
    ['"nodes":[],"arcs":[]', ['NOT_AN_OBJECT', 'nodes']],
    ['"nodes":{"a":"1/2"},"arcs":[]', ['NOT_AN_INTEGER', 'nodes.a']],
    ['"nodes":{"a":0},"arcs":[["a","a",0,1]]', ['LENGTH', 'arcs[0]']],
    ['"nodes":{"a":0},"arcs":[["a",2,0,1,1]]', ['NOT_A_TEXT', 'arcs[0][1]']],
    ['"nodes":{"a":0},"arcs":[["a","a",-1,1,1]]', ['NEGATIVE', 'arcs[0][2]']],
    ['"nodes":{"a":0},"arcs":[["a","a",null,1,1]]', ['NOT_A_NUMBER', 'arcs[0][2]']],
    ['"nodes":{"a":0},"arcs":[["a","a",0,"-2",1]]', ['NEGATIVE', 'arcs[0][3]']],
    ['"nodes":{"a":0},"arcs":[["a","a",0,1,0.5]]', ['NOT_AN_INTEGER', 'arcs[0][4]']],
    ['"nodes":{"a":0},"arcs":[],"method":"webster"', ['UNKNOWN_KEY', 'method']],
  ])('%s is refused', (body, expected) => {
    expect(refusal(`{"kind":"flow",${body}}`)).toEqual(expected)
  })
})

describe('replies', () => {
  test('solved: flow aligned with arcs, cost as text', () => {
    const arcs = [
      ['a', 'b', 0, 2, 1],
      ['a', 'b', 0, null, 3],
    ]
    expect(reply({ nodes: { a: -5, b: 5 }, arcs })).toEqual({
      status: 'ok',
      flow: [2, 3],
      cost: '11',
      divisor: null,
    })
  })

  test('amounts beyond the safe integers are texts', () => {
    const most = '9007199254740993'
    expect(reply({ nodes: { a: `-${most}`, b: most }, arcs: [['a', 'b', 0, null, 2]] })).toEqual({
      status: 'ok',
      flow: [most],
      cost: '18014398509481986',
      divisor: null,
    })
  })

  test('infeasible: the nodes by their ids', () => {
    expect(reply({ nodes: { a: -3, b: 3 }, arcs: [['a', 'b', 0, 2, 1]] })).toEqual({
      status: 'infeasible',
      code: 'FLOW_CUT',
      detail: { nodes: ['b'] },
    })
    expect(reply({ nodes: { a: 0 }, arcs: [['a', 'a', 2, 1, 1]] })).toEqual({
      status: 'infeasible',
      code: 'FLOOR_ABOVE_CAP',
      detail: { indices: [0], need: 2, most: 1 },
    })
    expect(reply({ nodes: { a: 0 }, arcs: [['a', 'a', 0, null, -1]] })).toEqual({
      status: 'infeasible',
      code: 'FLOW_UNBOUNDED',
      detail: { nodes: ['a'] },
    })
  })
})

const folder = new URL('./cases/', import.meta.url)

test.each(readdirSync(folder))('published: %s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  const { status = 'ok', ...expected } = JSON.parse(text).expect as { status?: string; cost?: string }
  const { problem, nodes } = read(text)
  const outcome = solveFlow(problem)
  expect(verifyFlow(problem, outcome)).toEqual({ ok: true })
  expect(renderFlow(outcome, nodes)).toMatchObject({ status, ...expected })
})
