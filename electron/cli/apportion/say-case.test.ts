// What `apportion` says in sentences: every kind of case, with the figures worked out by hand, in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from '../testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-say-'))
beforeAll(ensureCli, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function write(document: object): string {
  const file = `case-${count++}.json`
  writeFileSync(join(folder, file), JSON.stringify(document))
  return file
}

async function said(document: object, ...more: string[]) {
  const { status, stdout, stderr } = await cli(folder, ['apportion', write(document), ...more])
  return { status, lines: stdout.trimEnd().split('\n'), stderr: stderr.trimEnd() }
}

const names = ['东', '西', '南']
const shares = { kind: 'apportion', method: 'webster', seats: 10, weights: [52, 25, 23], names }
const measured = (house: string, quota: string) =>
  `实测（157 个单位、2,099 名，权重相近与悬殊的随机题各 1,000 道）：增加 1 名反而有人减少的 ${house} 道，有人超出份额上下取整的 ${quota} 道。`

describe('one list of weights', () => {
  test('webster', async () => {
    const { status, lines, stderr } = await said(shares)
    expect([status, stderr]).toEqual([0, ''])
    // 东 gains at 5.5 · 25 / 2.5 and loses at 4.5 · 23 / 2.5; chi-square 4/52 + 25/25 + 9/23.
    expect(lines).toEqual([
      '参与方  名额  权重高于此数多 1 名  低于此数少 1 名',
      '东         5  55                   41.4',
      '西         3  364/9                260/11',
      '南         2  25                   156/11',
      '除数：每 9.5 权重 1 名。',
      '名额增至 11 名：东 多 1 名。',
      '名额增至 12 名：南 多 1 名。',
      '名额增至 13 名：东 多 1 名。',
      '名额减至 9 名：西 少 1 名。',
      '每万权重名额最高与最低之比：1.3800',
      '基尼系数（名额对权重）：0.0610',
      '名额占比与权重占比之差（百分点）：加拉格尔指数 4.3589，卢斯莫尔—汉比指数 5.0000',
      '圣拉格卡方：1.4682',
      '名额超出应得份额上下取整范围的：0 个',
      '方法性质：名额增加时不会有人减少；权重增长者不会让给权重下降者；可能超出份额的上下取整；不偏向大者或小者。',
      measured('0、0', '0、0'),
    ])
  })

  test('hamilton: the Alabama paradox told beforehand', async () => {
    const { lines } = await said({ ...shares, method: 'hamilton', weights: [6, 6, 2] })
    expect(lines.slice(1, 4).map((line) => line.split(/ +/).slice(0, 2))).toEqual([
      ['东', '4'],
      ['西', '4'],
      ['南', '2'],
    ])
    expect(lines).toContain('名额增至 11 名：东、西 多 1 名，南 反而少 1 名。')
    expect(lines.join()).not.toContain('除数')
    expect(lines.at(-1)).toBe(measured('41、125', '0、0'))
  })

  test('a tie: who, for how many, settled by what', async () => {
    const { status, lines } = await said({
      ...shares,
      method: 'jefferson',
      seats: 4,
      weights: [11, 11, 11],
      tie_order: [2, 0, 1],
    })
    expect(status).toBe(0)
    expect(lines[3]).toMatch(/^南 +2 /)
    expect(lines).toContain('并列：东、西、南 争 1 名，按并列顺序确定。')
    expect(lines).toContain('除数：每 5.5 权重 1 名。')
    expect(lines).toContain('名额增至 5 名：东 多 1 名（并列，按并列顺序）。')
    expect(lines.at(-1)).toBe(measured('0、0', '485、1,000'))
  })

  test('in English', async () => {
    const { lines } = await said(shares, '--lang', 'en')
    expect(lines[0]).toMatch(/^Party +Posts +Gains 1 above weight +Loses 1 below$/)
    expect(lines).toContain('Divisor: 1 post for every 9.5 of weight.')
    expect(lines).toContain('At 9 posts: 西 gets 1 less.')
    expect(lines).toContain('Outside their quota rounded down or up: 0')
  })
})

test('biproportional: the table', async () => {
  const { status, lines, stderr } = await said({
    kind: 'biproportional',
    method: 'jefferson',
    matrix: [
      [300, 100],
      [120, 250],
    ],
    row_totals: [3, 4],
    col_totals: [4, 3],
    row_names: ['北', '南'],
    col_names: ['甲', '乙'],
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(lines).toEqual(['    甲  乙', '北   3   0', '南   1   3'])
})

test('rounding: every cell, row and column up or down', async () => {
  const { status, lines } = await said({
    kind: 'controlled_rounding',
    matrix: [
      ['1.5', '2.25'],
      ['0.25', '-3/7'],
    ],
  })
  expect(status).toBe(0)
  const cells = lines.slice(1).map((line) => line.trim().split(/ +/).slice(1).map(Number))
  expect(lines[0]?.trim().split(/ +/)).toEqual(['0', '1'])
  const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = cells
  for (const [whole, exact] of [
    [a, 1.5],
    [b, 2.25],
    [c, 0.25],
    [d, -3 / 7],
    [a + b, 3.75],
    [c + d, 0.25 - 3 / 7],
    [a + c, 1.75],
    [b + d, 2.25 - 3 / 7],
    [a + b + c + d, 4 - 3 / 7],
  ] as const) {
    expect(Math.abs(whole - exact)).toBeLessThan(1)
  }
})

test('flow: arc by arc, and the cost', async () => {
  const { status, lines } = await said({
    kind: 'flow',
    nodes: { 甲: -5, 乙: 5 },
    arcs: [
      ['甲', '乙', 0, 3, 1],
      ['甲', '乙', 0, null, 2000],
      ['乙', '甲', 0, null, 7],
    ],
  })
  expect(status).toBe(0)
  expect(lines).toEqual(['从  到  流量  单价', '甲  乙     3     1', '甲  乙     2  2000', '总费用：4,003'])
})

const flow = (nodes: object, ...arcs: unknown[]) => ({ kind: 'flow', nodes, arcs })

describe('infeasible: exit 3, one sentence with names and figures, the same under --json', () => {
  test.each<[string, object, object, string]>([
    [
      'FLOORS_ABOVE_TOTAL',
      { ...shares, mins: [6, 5, 0] },
      { indices: [0, 1], need: 11, most: 10 },
      '无解：东、西 的保底合计需要 11 名，名额只有 10 名。请降低保底或增加名额。',
    ],
    [
      'CAPS_BELOW_TOTAL',
      { ...shares, seats: 2000, maxs: [4, 3, 2] },
      { indices: [0, 1, 2], need: 2000, most: 9 },
      '无解：名额 2,000 名，东、西、南 的封顶合计只能容纳 9 名。请提高封顶或减少名额。',
    ],
    [
      'FLOOR_ABOVE_CAP',
      { ...shares, mins: [0, 4, 0], maxs: [null, 3, null] },
      { indices: [1], need: 4, most: 3 },
      '无解：西 的保底或基数高于封顶：合计需要 4 名，封顶合计 3 名。请改正保底、基数或封顶。',
    ],
    [
      'BASE_ABOVE_TOTAL',
      { ...shares, base: 4 },
      { indices: [0, 1, 2], need: 12, most: 10 },
      '无解：东、西、南 的基数合计 12 名，名额只有 10 名。请减少基数或增加名额。',
    ],
    [
      'NO_WEIGHT',
      { ...shares, threshold: { share: '0.3' }, maxs: [6, null, null] },
      { indices: [1, 2], need: 10, most: 6 },
      '无解：名额 10 名，最多只能分出 6 名：西、南 的权重为 0 或未达门槛。请检查权重、门槛或封顶。',
    ],
    [
      'FLOW_CUT',
      flow({ 甲: -3, 乙: 3 }, ['甲', '乙', 0, 2, 1]),
      { nodes: ['乙'] },
      '无解：节点 乙 合计需要净流入 3，最多只能流入 2。请增加流入它们的弧或上限，或减少需求。',
    ],
    [
      'FLOOR_ABOVE_CAP',
      flow({ 甲: 0 }, ['甲', '甲', 0, 1, 1], ['甲', '甲', 2, 1, 1]),
      { indices: [1], need: 2, most: 1 },
      '第 2 条弧的下限高于上限：下限合计 2，上限合计 1。请改正上下限。',
    ],
    [
      'FLOW_UNBOUNDED',
      flow({ 甲: 0, 乙: 0 }, ['甲', '乙', 0, null, -2], ['乙', '甲', 0, null, 1]),
      { nodes: expect.arrayContaining(['甲', '乙']) },
      expect.stringMatching(
        /^没有最小费用：节点 (?:甲、乙|乙、甲) 之间的回路没有上限而费用为负。/,
      ) as unknown as string,
    ],
  ])('%s', async (code, document, detail, message) => {
    const { status, lines, stderr } = await said(document)
    expect([status, lines]).toEqual([3, ['']])
    expect(stderr).toEqual(message)
    const file = write(document)
    const answer = await cliJson(folder, 'apportion', file)
    expect(answer.status).toBe(3)
    expect(answer.document).toEqual({ status: 'infeasible', code, message, where: { file }, detail })
  })

  test('in English, and long lists of names cut short', async () => {
    const many = Array.from({ length: 30 }, (_, unit) => (unit === 0 ? 'x'.repeat(90) : `u${unit}`))
    const weights = many.map(() => 1)
    const { stderr } = await said({ ...shares, weights, names: many, base: 1 }, '--lang', 'en')
    const listed = [`${'x'.repeat(40)}…`, ...many.slice(1, 20)].join(', ')
    expect(stderr).toBe(
      `Infeasible: the bases of ${listed}… need 30 posts, and there are 10. Lower the bases or add posts.`,
    )
  })
})
