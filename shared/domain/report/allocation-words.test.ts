// What stands around the figures of the allocation table: title, notes, the mark of a draft, in both languages.
import { describe, expect, test } from 'vitest'
import { reports as en } from '#shared/locale/en/reports'
import { sampleAllocation, sampleDocument, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import type { AllocationInput, AllocationRow } from './allocation-table.ts'
import { columnLeaves } from './header-layout.ts'

const build = (more: Partial<AllocationInput> = {}, units = 2) =>
  wholeAllocation({ ...sampleAllocation(1, units), ...more })
const numbers = /^(?:注：|　　)\d+．/
const texts = (more: Partial<AllocationInput> = {}, units = 2) =>
  build(more, units).notes.map((note) => note.replace(numbers, ''))

describe('title', () => {
  test('is what an office signs: region, units, type of posts; the scenario stands in the notes and the trace', () => {
    const model = build()
    expect(model).toMatchObject({
      title: '徐州市镇（街道）全额事业编制分配表',
      dateLine: '截止日期：2020年9月1日',
      unitLine: '单位：名',
      signatures: ['数据审核：', '经办：'],
      paper: { size: 'A4', landscape: true },
    })
    expect(texts()).toContain('方案：徐州2020下沉。')
    expect(model.trace[0]).toBe('方案：徐州2020下沉')
  })

  test('names no type where there are several; the notes name them in the order of the trade', () => {
    const [base, ...others] = sampleDocument.steps
    const mixed = { ...base, posts: { 'institution-full': 8, administrative: 2, support: 0 } } as typeof base
    const document = { ...sampleDocument, steps: [mixed, ...others] as typeof sampleDocument.steps }
    expect(build({ document }).title).toBe('徐州市镇（街道）编制分配表')
    expect(texts({ document })).toContain('编制类型：一般行政编制、全额事业编制。')
    const own = {
      ...sampleDocument,
      steps: sampleDocument.steps.map((step) => ({ ...step, postType: 'support' as const })),
    }
    expect(build({ document: own }).title).toBe('徐州市镇（街道）工勤控制数分配表')
    expect(texts().join('')).not.toContain('编制类型')
  })

  test.each([
    [['street'], '街道'],
    [['town'], '镇'],
    [['street', 'other'], '街道'],
    [['street', 'town', 'other'], '镇（街道）'],
    [['township', 'town'], '乡镇（街道）'],
    [['department'], '部门'],
    [['other'], '单位'],
  ] as const)('%s are called %s, over their names too', (kinds, word) => {
    const input = sampleAllocation(1, kinds.length)
    const rows = input.rows.map((row, index) => ({ ...row, kind: kinds[index] })) as AllocationRow[]
    const model = wholeAllocation({ ...input, rows })
    expect(model.title).toBe(`徐州市${word}全额事业编制分配表`)
    expect(columnLeaves(model.columns)[2]?.title).toBe(word)
  })

  test('a project without a region has none in the title', () => {
    expect(build({ region: null }).title).toBe('镇（街道）全额事业编制分配表')
  })
})

describe('a draft', () => {
  const model = build({ draft: true })

  test('says so after the title and in the first note', () => {
    expect(model.title).toBe('徐州市镇（街道）全额事业编制分配表（草稿）')
    expect(model.notes[0]).toBe('注：1．草稿：方案有未保存的修改，本表不作签发依据。')
  })

  test('carries no audit head, on the sheet or on the hidden one', () => {
    const { head } = sampleAllocation(1, 1).trace
    expect(model.trace).toEqual(['方案：徐州2020下沉', expect.stringContaining('输入摘要：'), '草稿'])
    expect(JSON.stringify(model)).not.toContain(head)
    expect(JSON.stringify(build())).toContain(head)
  })
})

describe('notes', () => {
  test('tell each step, method, ties, funding, rules, dates and that the values are samples', () => {
    expect(build().notes).toEqual([
      '注：1．本表所用指标为示例数据，仅供演示，不作为下达编制的依据。',
      '　　2．方案：徐州2020下沉。',
      '　　3．参加分配的单位2个，比推算数少155个，157为推算数（1570÷10）。',
      '　　4．基数：每个单位10名，编制来源市级∶县级＝1∶1。',
      '　　5．倾斜：各县（市、区）内考核名次居前10%且改革评估得分不低于80的，增加2名，从“加权”总量中列支，同等时依次按改革评估得分、区划代码确定，编制来源为县级。',
      '　　6．加权：总量529名，分县（市、区）确定并在其内分配，按人口 0.4（占比）、面积 0.2（占比）、地区生产总值 0.2（占比）、考核名次 0.2（名次）加权分配，以圣拉古法取整，本项最高12名，同等时依次按考核名次、区划代码确定，编制来源为县级。',
      '　　7．编制来源按比例逐名分配，各单位、各县（市、区）和全部的分级数均为按比例应得数的整数部分或进一，单数先计市级。',
      '　　8．分配中出现同等情况3处，均按上述次序确定。',
      '　　9．核查依据：徐州市2020年改革。',
      '　　10．指标数据日期：2020年8月31日。',
    ])
  })

  test('a floor is told where it is one', () => {
    const bounded = (min: number, max?: number) => {
      const steps = sampleDocument.steps.map((step) =>
        step.kind === 'weighted' ? { ...step, min, max } : step,
      )
      return texts({ document: { ...sampleDocument, steps } }).join('')
    }
    expect(bounded(0)).not.toMatch(/最低|最高/)
    expect(bounded(2)).toContain('，本项最低2名，')
    expect(bounded(2, 9)).toContain('，本项最低2名、最高9名，')
  })

  test('units left out: up to twelve names, then 等, and always their number', () => {
    const names = Array.from({ length: 13 }, (_, place) => `甲${place}镇`)
    expect(texts({ leftOut: names.slice(0, 2) })).toContain('未参加分配的单位2个：甲0镇、甲1镇。')
    expect(texts({ leftOut: names.slice(0, 12) })).toContain(
      `未参加分配的单位12个：${names.slice(0, 12).join('、')}。`,
    )
    expect(texts({ leftOut: names })).toContain(`未参加分配的单位13个：${names.slice(0, 12).join('、')}等。`)
    expect(texts().join('')).not.toContain('未参加')
  })

  test('157 is called inferred, and another count is compared with it, under the rules of Xuzhou alone', () => {
    const inferred = (units: number, rules = ['xuzhou-2020']) =>
      texts({ document: { ...sampleDocument, rules } }, units).filter((note) => note.includes('推算'))
    expect(inferred(157)).toEqual(['参加分配的单位157个，157为推算数（1570÷10）。'])
    expect(inferred(160)).toEqual(['参加分配的单位160个，比推算数多3个，157为推算数（1570÷10）。'])
    expect(inferred(157, ['national'])).toEqual([])
  })
})

describe('dates of the indicators', () => {
  const dated = (...dates: Readonly<Record<string, string>>[]) => {
    const input = sampleAllocation(1, dates.length)
    const rows = input.rows.map((row, index) => ({ ...row, dates: { ...row.dates, ...dates[index] } }))
    return wholeAllocation({ ...input, rows })
      .notes.at(-1)
      ?.replace(numbers, '')
  }

  test('are named by indicator where they differ, undated ones too', () => {
    expect(dated({ area: '', gdp: '2019-12-31' }, { area: '', gdp: '2019-12-31' })).toBe(
      '指标数据日期：人口、考核名次、改革评估得分为2020年8月31日；面积为未注明；地区生产总值为2019年12月31日。',
    )
  })

  test('several of one indicator: two are named, more are a period, blanks are told', () => {
    expect(dated({ gdp: '2019-12-31' }, {})).toContain('地区生产总值为2019年12月31日、2020年8月31日')
    expect(dated({ gdp: '2019-12-31' }, { gdp: '2018-12-31' }, {}, { gdp: '' })).toContain(
      '地区生产总值为2018年12月31日至2020年8月31日、部分未注明',
    )
  })

  test('none is told plainly', () => {
    const input = sampleAllocation(1, 2)
    const rows = input.rows.map((row) => ({
      ...row,
      dates: Object.fromEntries(Object.keys(row.dates).map((id) => [id, ''])),
    }))
    expect(wholeAllocation({ ...input, rows }).notes.at(-1)).toContain('指标数据日期：未注明。')
  })
})

describe('English', () => {
  const words = {
    labels: en.allocation,
    region: 'Xuzhou',
    document: { ...sampleDocument, name: 'Xuzhou 2020' },
    leftOut: ['A', 'B'],
  }

  test('has no Chinese left but names', () => {
    const { rows: _, record: __, ...model } = build({ ...words, draft: true })
    expect(JSON.stringify(model)).not.toMatch(/\p{Script=Han}/u)
  })

  test('title, draft, units left out, dates', () => {
    const model = build(words)
    expect(model.title).toBe('Xuzhou: Allocation of full-funded institution posts (town or street)')
    expect(build({ ...words, draft: true }).title).toMatch(/ – draft$/)
    expect(model.notes.join('\n')).toContain('2 units take no part: A, B.')
    expect(model.notes.at(-1)).toContain('Dates of the indicators: 31 August 2020.')
  })
})
