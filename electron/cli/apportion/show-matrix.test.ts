// Matrix cases through the built command line: the document, the table, and why there is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from '../testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-matrix-'))
beforeAll(ensureCli, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

const write = (document: object) => writeFileSync(join(folder, 'case.json'), JSON.stringify(document))
const problem = {
  kind: 'biproportional',
  method: 'webster',
  matrix: [
    [3, 1],
    [1, 0],
  ],
  row_totals: [3, 2],
  col_totals: [4, 1],
  row_names: ['北', '南'],
  col_names: ['甲', '乙'],
}

test('biproportional: the document and the table', async () => {
  write(problem)
  const { status, document } = await cliJson(folder, 'apportion', 'case.json')
  expect(status).toBe(0)
  expect(document).toEqual({
    status: 'ok',
    seats: [
      [2, 1],
      [2, 0],
    ],
    ties: null,
    divisor: {
      rows: [expect.any(String), expect.any(String)],
      cols: [expect.any(String), expect.any(String)],
    },
  })
  const { stdout } = await cli(folder, ['apportion', 'case.json'])
  expect(stdout.split('\n').map((line) => line.trim().split(/\s+/))).toEqual([
    ['甲', '乙'],
    ['北', '2', '1'],
    ['南', '2', '0'],
    [''],
  ])
})

test('infeasible: exit 3 and the rows and columns by name', async () => {
  write({ ...problem, col_totals: [1, 4] })
  const { status, document, stderr } = await cliJson(folder, 'apportion', 'case.json')
  expect(status).toBe(3)
  expect(document).toEqual({
    status: 'infeasible',
    code: 'CUT',
    message: expect.stringMatching(/行 南 合计需要 2 名，列 甲.*1 名/),
    where: { file: 'case.json' },
    detail: { rows: [1], cols: [0], need: 2, most: 1 },
  })
  expect(stderr).toMatch(/行 南 合计需要 2 名，列 甲.*1 名/)
})

test('controlled rounding', async () => {
  write({ kind: 'controlled_rounding', matrix: [['1.5', '2.5']] })
  const { status, document } = await cliJson(folder, 'apportion', 'case.json')
  expect(status).toBe(0)
  expect(document).toEqual({
    status: 'ok',
    seats: [[2, 2]],
    ties: {
      cells: [
        [0, 0],
        [0, 1],
      ],
    },
    divisor: null,
  })
})
