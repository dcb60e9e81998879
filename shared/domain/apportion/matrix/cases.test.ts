// Published matrices with their answers, each with its source in the file.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCase } from '../case.ts'
import { biproportional } from './biproportional.ts'
import { renderBiproportional } from './matrix-case.ts'
import { turnedOver } from './testing/draw-problem.ts'
import { verifyBiproportional } from './verify-biproportional.ts'

interface Expectation {
  seats?: number[][]
  alternatives?: number[][][]
  ties?: { cells: [number, number][] } | null
  status?: string
  code?: string
}

const folder = new URL('./cases/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('published cases', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(9))

  test.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const { expect: expected } = JSON.parse(text) as { expect: Expectation }
    const parsed = parseCase(text)
    if (!parsed.ok || parsed.kind !== 'biproportional') throw new Error(JSON.stringify(parsed))
    const outcome = biproportional(parsed.problem)
    const reply = renderBiproportional(outcome)
    expect(verifyBiproportional(parsed.problem, outcome)).toEqual({ ok: true })
    const over = turnedOver(parsed.problem)
    expect(verifyBiproportional(over, biproportional(over))).toEqual({ ok: true })
    expect(reply.status).toBe(expected.status ?? 'ok')
    if (reply.status !== 'ok') return
    if (expected.seats) expect(reply.seats).toEqual(expected.seats)
    if (expected.alternatives) expect(expected.alternatives).toContainEqual(reply.seats)
    if (expected.ties !== undefined) expect(reply.ties).toEqual(expected.ties)
  })
})
