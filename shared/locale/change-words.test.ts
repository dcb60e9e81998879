// What two scenario documents differ in, said in words: every kind of step and every field of the document.
import { describe, expect, test } from 'vitest'
import { changesOfDocument } from '#shared/domain/compare/document-changes'
import type { ScenarioDocument, Step } from '#shared/domain/scenario/document'
import { changeWords } from './change-words.ts'
import { en } from './en/index.ts'
import { stepNameIn } from './step-name.ts'
import { zhCN } from './zh-CN/index.ts'

const names = { county: (code: string) => ({ '320302': '鼓楼区' })[code], indicator: () => undefined }

const documentOf = (steps: readonly Step[], more: Partial<ScenarioDocument> = {}): ScenarioDocument => ({
  version: 1,
  name: '方案',
  asOf: '2020-09-01',
  postType: 'institution-full',
  result: 'add',
  scope: { region: '3203', kinds: ['street', 'town'], exclude: [], include: [] },
  steps,
  ...more,
})

const said = (first: ScenarioDocument, second: ScenarioDocument, text: typeof zhCN = zhCN) =>
  changesOfDocument(first, second).map((change) => {
    const { place, before, after } = changeWords(text, change, names)
    return `${place}：${before ?? '—'} → ${after ?? '—'}`
  })

const stepSaid = (before: Step, after: Step) => said(documentOf([before]), documentOf([after]))
const base: Step = { id: 'base', kind: 'constant', posts: 7 }

describe('fields of the document', () => {
  test('dates, types, scope, bounds, rounding and rules', () => {
    const other: Partial<ScenarioDocument> = {
      asOf: '2021-01-01',
      postType: 'administrative',
      result: 'set',
      scope: { region: '320302', kinds: ['street'], exclude: ['a', 'b'], include: [] },
      bounds: [
        { scope: 'unit', min: 5, max: 1200 },
        { scope: 'county:320302', max: 90 },
        { scope: 'class:一', min: 9 },
      ],
      rounding: { oddPost: 'alternate' },
      rules: ['national'],
    }
    expect(said(documentOf([base]), documentOf([base], other))).toEqual([
      '截止日期：2020-09-01 → 2021-01-01',
      '编制类型：全额事业编制 → 一般行政编制',
      '入账方式：下达 → 核定',
      '参加单位：区划 3203 下的街道、镇 → 区划 320302 下的街道，不含 a、b',
      '合计上下限：— → 每个单位至少 5 名且至多 1,200 名；某个县（市、区） 鼓楼区至多 90 名；某类单位 一至少 9 名',
      '奇数名额先归：— → 轮流',
      '检查所用规则：— → 全国规定',
    ])
  })

  test('a step added, one left out, and another order', () => {
    const carry: Step = { id: 'now', kind: 'carry' }
    const lots: Step = { id: 'lots', kind: 'manual', posts: { 甲: 3 }, reason: '会议' }
    expect(said(documentOf([base, carry, lots]), documentOf([lots, base]))).toEqual([
      '步骤“now”：沿用 → —',
      '步骤顺序：base → lots → lots → base',
    ])
    expect(said(documentOf([base]), documentOf([base, lots]))).toEqual([
      '步骤“lots”：— → 人工；名额：甲 3 名；理由：会议',
    ])
    expect(stepSaid(base, { ...lots, id: 'base' })).toEqual([
      '步骤“base”：基数；名额：7 名 → 人工；名额：甲 3 名；理由：会议',
    ])
  })
})

describe('fields of steps', () => {
  test('posts: one number, by type; of long lists what differs', () => {
    expect(stepSaid(base, { ...base, posts: { administrative: 2, support: 1000 } })).toEqual([
      '步骤“base”的名额：7 名 → 一般行政编制 2 名、工勤控制数 1,000 名',
    ])
    const hand = { id: 'hand', kind: 'manual', reason: '会议' } as const
    expect(
      stepSaid({ ...hand, posts: { 甲: 1, 乙: 2, 丙: 3 } }, { ...hand, posts: { 甲: 1, 乙: 4, 丁: 5 } }),
    ).toEqual(['步骤“hand”的名额：丙 3 名、乙 2 名 → 丁 5 名、乙 4 名'])
  })

  test('weights, pools, ties, methods and funding', () => {
    const weighted: Step = {
      id: 'topup',
      kind: 'weighted',
      pool: { total: 785 },
      weights: [{ indicator: 'population', normalise: 'share', weight: '0.6' }],
    }
    const other: Step = {
      ...weighted,
      pool: { perUnit: 10, by: 'county' },
      weights: [
        { indicator: 'population', weight: '0.6', missing: 0 },
        { indicator: 'area', points: [3, 2, 1] },
      ],
      method: 'hamilton',
      min: 2,
      ties: { by: ['gdp', 'code'] },
      funding: [
        { pool: 'city', ratio: 1 },
        { pool: 'county', ratio: 2 },
      ],
    }
    expect(stepSaid(weighted, other)).toEqual([
      '步骤“topup”的名额：共 785 名 → 每单位 10 名，各县（市、区）分别分',
      '步骤“topup”的指标权重：人口 0.6（按占比） → 人口 0.6，空白按 0 计、面积名次分值 3, 2, 1',
      '步骤“topup”的分配方法：— → 最大余数法',
      '步骤“topup”的保底：— → 2',
      '步骤“topup”的并列处理：— → 依次比较地区生产总值、区划代码',
      '步骤“topup”的编制来源：— → 市级 : 县级 = 1 : 2',
    ])
    const byCounty = (posts: number) => ({ ...weighted, pool: { byCounty: { 320302: posts, 320303: 5 } } })
    expect(stepSaid(byCounty(4), byCounty(6))).toEqual(['步骤“topup”的名额：鼓楼区 4 名 → 鼓楼区 6 名'])
    const staged = { total: 60, stage: { weights: weighted.weights } }
    const margins = { units: { 甲: 6 }, types: { support: 6 } }
    expect(stepSaid({ ...weighted, pool: staged }, { ...weighted, pool: margins })).toEqual([
      '步骤“topup”的名额：共 60 名，先分到县（人口 0.6（按占比）） → 各单位合计 甲 6 名；各类型合计 工勤控制数 6 名',
    ])
  })

  test('brackets, bands, givers, bodies and lots', () => {
    const bands = { id: 'tilt', kind: 'bands', within: 'all' } as const
    const first = { ...bands, bands: [{ all: [{ indicator: 'gdp', top: '10%' }], posts: 2 }] }
    const rows = [
      { indicator: 'gdp', top: 3, round: 'ceil' as const },
      { indicator: 'area', min: 5000, max: 6000 },
    ]
    const second: Step = {
      ...bands,
      within: 'county',
      bands: [{ all: rows, posts: 1 }],
      ties: 'lots',
      seed: 's',
    }
    expect(stepSaid(first, second)).toEqual([
      '步骤“tilt”的排名范围：全部单位 → 县（市、区）内',
      '步骤“tilt”的档次：地区生产总值前 10%的加 2 名 → 地区生产总值前 3 名（进一）、面积不低于 5,000且不高于 6,000的加 1 名',
      '步骤“tilt”的并列处理：— → 抽签',
      '步骤“tilt”的抽签种子：— → s',
    ])
    const table: Step = { id: 't', kind: 'table', indicator: 'area', brackets: [] }
    const brackets = [{ from: null, to: 50000, includes: 'from' as const, posts: 3 }]
    expect(stepSaid(table, { ...table, brackets })).toEqual([
      '步骤“t”的档次：无 → 不限～50,000（含下界，不含上界）3 名',
    ])
    const source: Step = { id: 's', kind: 'source', givers: [{ unit: '民政局' }] }
    expect(stepSaid(source, { ...source, givers: [{ unit: '民政局', max: 7, keep: 2 }] })).toEqual([
      '步骤“s”的调出单位：民政局 → 民政局至多调出 7 名且至少保留 2 名',
    ])
    const bodies: Step = { id: 'b', kind: 'bodies', functionTotals: { 服务: 4, 执法: 6 } }
    expect(
      stepSaid(bodies, { ...bodies, kinds: ['institution'], functionTotals: { 服务: 5, 执法: 6 } }),
    ).toEqual(['步骤“b”的各职能合计：服务 4 名 → 服务 5 名', '步骤“b”的参加的机构：— → 事业单位'])
  })
})

test('no value is left as it is written in the file, in neither language', () => {
  const steps: Step[] = [
    base,
    { id: 'r', kind: 'ratio', indicator: 'area', per: 1000, round: 'half-up' },
    { id: 'f', kind: 'formula', expression: 'ceil(area)' },
  ]
  for (const text of [zhCN, en as unknown as typeof zhCN]) {
    const lines = said(documentOf([]), documentOf(steps, { bounds: [{ scope: 'body', min: 1 }] }), text)
    expect(lines).toHaveLength(4)
    expect(lines.join('\n')).not.toMatch(/[{}"[\]]|half-up/)
  }
})

test('a step is called as results call it, by the first version that has it', () => {
  const weighted = (id: string): Step => ({ id, kind: 'weighted', pool: { total: 5 }, weights: [] }) as never
  const [first, second] = [
    [base, weighted('a')],
    [weighted('b'), weighted('a'), base],
  ]
  const step = stepNameIn(zhCN, [first, second])
  const spoken = changesOfDocument(documentOf(first), documentOf(second)).map((change) =>
    changeWords(zhCN, change, { ...names, step }),
  )
  expect(spoken.map(({ place }) => place)).toEqual(['步骤“加权1”', '步骤顺序'])
  expect(spoken.at(-1)).toMatchObject({ before: '基数 → 加权', after: '加权 → 基数' })
})
