// Words on the printed tables: headers, notes under the table, signature line, foot of the page.
import type { AllocationLabels, AllocationNoteLabels } from '#shared/domain/report/allocation-labels'
import type { FrameWords } from '#shared/domain/report/table-frame'
import { fields } from './fields.ts'
import { frameWords, type ReportTableWords, reportTables } from './report-tables.ts'
import { rulePacks } from './rules.ts'

export interface ReportsText {
  readonly allocation: AllocationLabels
  readonly frame: FrameWords
  readonly tables: ReportTableWords
}

const methodNames = Object.fromEntries(
  Object.entries(fields.methods).map(([method, { name }]) => [method, name]),
) as AllocationNoteLabels['methods']

const notes: AllocationNoteLabels = {
  line: frameWords.noteLine,
  list: (parts) => parts.join('、'),
  draft: '草稿：方案有未保存的修改，本表不作签发依据。',
  scenario: (name) => `方案：${name}。`,
  postTypes: (types) => `编制类型：${types.join('、')}。`,
  leftOut: (count, names) =>
    `未参加分配的单位${count}个：${names.join('、')}${names.length < count ? '等' : ''}。`,
  inferredUnits: ({ units, inferred, posts, perUnit }) => {
    const basis = `${inferred}为推算数（${posts}÷${perUnit}）`
    if (units === inferred) return `参加分配的单位${units}个，${basis}。`
    const difference = units > inferred ? `多${units - inferred}` : `少${inferred - units}`
    return `参加分配的单位${units}个，比推算数${difference}个，${basis}。`
  },
  dates: (parts) => `指标数据日期：${parts.join('；')}。`,
  dated: (indicators, date) => (indicators.length === 0 ? date : `${indicators.join('、')}为${date}`),
  day: (year, month, day) => `${year}年${month}月${day}日`,
  period: (first, last) => `${first}至${last}`,
  undated: '未注明',
  partlyUndated: '部分未注明',
  sample: '本表所用指标为示例数据，仅供演示，不作为下达编制的依据。',
  blanks: '空白表示该项无数据，小计、合计按已有数据计算。',
  constant: (step, posts, funding) => `${step}：每个单位${posts}名${funding}。`,
  weighted: ({ step, pool, weights, method, bounds, ties, funding }) =>
    `${step}：${pool}，按${weights}加权分配，以${method}取整${bounds}${ties}${funding}。`,
  bands: ({ step, within, bands, charge, ties, funding }) =>
    `${step}：${within}${bands}${charge}${ties}${funding}。`,
  funding: (pools, ratio) =>
    pools.length === 1 ? `，编制来源为${pools[0]}` : `，编制来源${pools.join('∶')}＝${ratio.join('∶')}`,
  pool: {
    total: (posts) => `总量${posts}名`,
    byCounty: (posts) => `总量${posts}名，分县（市、区）确定并在其内分配`,
    perUnit: (posts, byCounty) => `总量按每个单位${posts}名计${byCounty ? '，在各县（市、区）内分配' : ''}`,
    staged: (posts) => `总量${posts}名，先在县（市、区）之间、再在其内分配`,
    margins: (posts) => `总量${posts}名，各单位合计和各类型合计均已确定`,
  },
  others: {
    table: ({ step, detail, funding }) => `${step}：按${detail}分档核定${funding}。`,
    class: ({ step, funding }) => `${step}：按单位类别核定${funding}。`,
    ratio: ({ step, detail, per, funding }) => `${step}：按${detail}每${per}配1名核定${funding}。`,
    formula: ({ step, detail, funding }) => `${step}：按公式“${detail}”计算${funding}。`,
    carry: ({ step, funding }) => `${step}：沿用现有核定数${funding}。`,
    manual: ({ step, detail, funding }) => `${step}：逐个单位确定，理由：${detail}${funding}。`,
    bodies: ({ step }) => `${step}：各单位的编制再分到其机构。`,
    source: ({ step }) => `${step}：所需编制由指定单位调出，先用可用空缺，不足的再从实有编制中调出。`,
  },
  weight: (indicator, normalise, weight) =>
    `${indicator}${weight === '' ? '' : ` ${weight}`}（${normalise}）`,
  normalise: { share: '占比', range: '极差', rank: '名次', points: '名次计分' },
  methods: methodNames,
  bounds: (min, max) =>
    `，本项${[min === null ? '' : `最低${min}名`, max === null ? '' : `最高${max}名`].filter(Boolean).join('、')}`,
  ties: (order) => `，同等时依次按${order.join('、')}确定`,
  lots: (seed) => `，同等时抽签确定（种子“${seed}”）`,
  code: fields.tieKeys.code,
  within: { all: '全部单位中', county: '各县（市、区）内', class: '同类单位中' },
  band: (conditions, posts) => `${conditions.join('且')}的，增加${posts}名`,
  condition: {
    top: (indicator, top) => (top.endsWith('%') ? `${indicator}居前${top}` : `${indicator}居前${top}位`),
    min: (indicator, mark) => `${indicator}不低于${mark}`,
    max: (indicator, mark) => `${indicator}不高于${mark}`,
  },
  charge: (step) => `，从“${step}”总量中列支`,
  rounding: (odd) =>
    `编制来源按比例逐名分配，各单位、各县（市、区）和全部的分级数均为按比例应得数的整数部分或进一，单数先计${odd}。`,
  settledTies: (count) => `分配中出现同等情况${count}处，均按上述次序确定。`,
  rules: (packs) => `核查依据：${packs.join('、')}。`,
  packs: rulePacks,
}

export const reports: ReportsText = {
  frame: frameWords,
  tables: reportTables,
  allocation: {
    title: ({ region, units, postType, draft }) =>
      `${region}${units}${postType ?? '编制'}分配表${draft ? '（草稿）' : ''}`,
    sheetName: '编制分配表',
    dateLine: (year, month, day) => `截止日期：${year}年${month}月${day}日`,
    unitLine: '单位：名',
    pageLine: '第 {page} 页 共 {pages} 页',
    columns: {
      number: '序号',
      county: '县（市、区）',
      class: '类别',
      posts: '分配编制',
      total: '合计',
      ofWhich: '其中',
      remark: '备注',
    },
    units: {
      street: '街道',
      town: '镇',
      townOrStreet: '镇（街道）',
      townshipOrStreet: '乡镇（街道）',
      department: '部门',
      unit: '单位',
    },
    postTypes: fields.postTypes,
    indicators: fields.indicators,
    measured: (name, measure) => (measure === '' ? name : `${name}\n（${measure}）`),
    steps: fields.steps,
    stepOfType: (title, postType) => `${title}（${postType}）`,
    stepNumbered: (title, place) => `${title}${place}`,
    pools: fields.pools,
    subtotal: '小计',
    total: '合计',
    signatures: ['数据审核：', '经办：'],
    notes,
    trace: {
      scenario: (name) => `方案：${name}`,
      digest: (text) => `输入摘要：${text}`,
      head: (text) => `审计链：${text}`,
    },
    draft: '草稿',
    record: { sheetName: '依据', document: '方案', digest: '输入摘要', head: '审计链' },
  },
}
