// Published apportionments with their answers, each with its source in the file.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { parseCase, renderOutcome } from './case.ts'
import { verify } from './verify.ts'

interface Expectation {
  seats?: number[]
  partial?: Record<string, number>
  alternatives?: number[][]
  ties?: { parties: number[]; seats: number } | null
  status?: string
  code?: string
}

const folder = new URL('./cases/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('published cases', () => {
  test('there are some', () => expect(files.length).toBeGreaterThan(40))

  test.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const { names, expect: expected } = JSON.parse(text) as { names: string[]; expect: Expectation }
    const problem = problemOf(text)
    const outcome = apportion(problem)
    const reply = renderOutcome(outcome)
    expect(verify(problem, outcome)).toEqual({ ok: true })
    if (expected.status !== undefined)
      expect(reply).toMatchObject({ status: expected.status, code: expected.code })
    if (reply.status !== 'ok') return
    if (expected.seats) expect(reply.seats).toEqual(expected.seats)
    if (expected.alternatives) expect(expected.alternatives).toContainEqual(reply.seats)
    if (expected.ties !== undefined) expect(reply.ties).toEqual(expected.ties)
    for (const [name, posts] of Object.entries(expected.partial ?? {})) {
      expect(reply.seats[names.indexOf(name)]).toBe(posts)
    }
  })
})

function problemOf(text: string) {
  const parsed = parseCase(text)
  if (!parsed.ok || parsed.kind !== 'apportion') throw new Error(JSON.stringify(parsed))
  return parsed.problem
}
