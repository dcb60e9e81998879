// Headers as real files write them: line breaks, padding, full-width forms, groups in either order.
import { describe, expect, test } from 'vitest'
import { normaliseText } from './header/header-text.ts'
import { matchHeader } from './header/match-header.ts'

const fieldOf = (...path: string[]) => matchHeader(path.map(normaliseText))?.field ?? null

describe('single headers', () => {
  test.each([
    ['核定\n编制\n数', 'quota.total'],
    ['备 注', 'remark'],
    ['　单 位 名 称　', 'name'],
    ['序\n号', 'sequence'],
    ['实有\r\n人数（人）', 'filled.total'],
    ['主管部门', 'supervisor'],
    ['行政编制数', 'quota.administrative'],
    ['实有行政人员', 'filled.administrative'],
    ['政法专项编制', 'quota.political-legal'],
    ['全额拨款事业编制', 'quota.institution-full'],
    ['差额事业编制', 'quota.institution-partial'],
    ['自收自支编制', 'quota.institution-self'],
    ['参照公务员法管理事业编制', 'quota.institution-civil-service'],
    ['工勤编制', 'quota.support'],
    ['可用空缺编制数', 'usableVacancy'],
    ['空编率（%）', 'vacancyRate'],
    ['领导职数', 'leaderQuota.total'],
    ['公民身份号码', 'idNumber'],
    ['出生年月', 'birthDate'],
    ['行政区划代码', 'code'],
    ['行政村', null],
    ['编制类别', 'postType'],
    ['数量（名）', 'posts'],
    ['文件日期', 'documentDate'],
    ['职权类别', 'dutyList'],
    ['承接街道', 'name'],
    ['承接单位', 'name'],
    ['加挂牌子', 'nameplates'],
    ['人员身份', 'personCategory'],
    ['县（区）/街道', 'name'],
  ])('%j is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field)
  })
})

describe('groups', () => {
  test.each([
    [['核定编制', '行政'], 'quota.administrative'],
    [['行政', '核定编制'], 'quota.administrative'],
    [['行政编制', '实有人数'], 'filled.administrative'],
    [['实有人数', '行政编制'], 'filled.administrative'],
    [['实有人数', '全额事业编制'], 'filled.institution-full'],
    [['待上编', '事业编制'], 'pending.institution'],
    [['核定编制数', '行政编制'], 'quota.administrative'],
    [['实有人数', '核定行政编制'], 'quota.administrative'],
    [['实有人数', '事业编制', '全额拨款'], 'filled.institution-full'],
    [['编制、实有人员情况', '行政编制'], 'quota.administrative'],
    [['领导职数', '正科级', '核定'], 'leaderQuota.section-chief'],
    [['股级职数', '核定'], 'sectionLeaderQuota.total'],
    [['核定编制', '小计'], 'quota.total'],
    [['实有人员', '合计'], 'filled.total'],
    [['事业', '参公', '编制数'], 'quota.institution-civil-service'],
    [['编制及人员信息', '待上编', '事业'], 'pending.institution'],
    [['编制及人员信息', '空缺编制'], 'usableVacancy'],
    [['其他', '编制数'], 'quota.other'],
    [['职数信息', '领导职数', '职数数量', '实配'], 'leaderFilled.total'],
    [['领导职数', '核定职数级别', '副厅'], 'leaderQuota.bureau-deputy'],
    [['中层职数', '核定职数级别', '正科'], 'sectionLeaderQuota.section-chief'],
    [['正职', '缺配'], 'leaderVacancy.chief'],
    [['其中：正职', '核定'], 'leaderQuota.chief'],
    [['其中：正职', '实配'], 'leaderFilled.chief'],
    [['借调时间', '起'], 'startDate'],
    [['借调起止时间', '止'], 'endDate'],
    [['挂职期限', '结束时间'], 'endDate'],
    [['其中', '县级'], 'allocation.county'],
    [['行政区划', '面积'], 'indicator.area'],
  ])('%j is %s', (path, field) => {
    expect(fieldOf(...path)).toBe(field)
  })
})

test('the mode of a duty, as the printed list of duties heads it', () => {
  expect(fieldOf('方式')).toBe('mode')
})
