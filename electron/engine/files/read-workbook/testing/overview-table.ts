// The 56 columns of the overview, each header leaf with the field that it means.
import type { Head, TradeTable } from './trade-table.ts'

const NINE = (measure: string): readonly Head[] => [
  [
    '行政',
    [
      ['一般行政', `${measure}.administrative`],
      ['政法专项', `${measure}.political-legal`],
    ],
  ],
  [
    '事业',
    [
      ['参公事业', `${measure}.institution-civil-service`],
      ['一般\n事业', `${measure}.institution`],
      ['周转事业', `${measure}.turnover`],
      ['储备事业', `${measure}.reserve`],
    ],
  ],
  ['工勤', `${measure}.support`],
  ['政府雇员', `${measure}.employee`],
  ['员额控制数', `${measure}.controlled`],
]

export const OVERVIEW: TradeTable = {
  name: '机构编制职数情况一览表',
  kind: 'quotas',
  heads: [
    ['序号', 'sequence'],
    ['主管单位', 'supervisor'],
    ['单位名称', 'name'],
    ['', 'name'],
    ['', 'name'],
    [
      '机构信息',
      [
        ['机构性质', 'nature'],
        ['机构级别', 'rank'],
        ['经费形式', 'fundingForm'],
        ['机构类别', 'category'],
        ['参公情况', 'civilService'],
      ],
    ],
    [
      '编制及人员信息',
      [
        ['核定\n编制', NINE('quota')],
        ['实有人员', NINE('filled')],
        ['领导预留', 'leaderReserve'],
        [
          '待上编',
          [
            ['行政', 'pending.administrative'],
            ['事业', 'pending.institution'],
            ['工勤控制数', 'pending.support'],
            ['政府雇员', 'pending.employee'],
          ],
        ],
        ['其他预留', 'otherReserve'],
        ['空缺编制', 'usableVacancy'],
      ],
    ],
    [
      '职数信息',
      [
        [
          '领导职数',
          [
            [
              '职数数量',
              [
                ['核定', 'leaderQuota.total'],
                ['实配', 'leaderFilled.total'],
                ['空缺', 'leaderVacancy.total'],
              ],
            ],
            [
              '核定职数级别',
              [
                ['副厅', 'leaderQuota.bureau-deputy'],
                ['正县', 'leaderQuota.county-chief'],
                ['副县', 'leaderQuota.county-deputy'],
                ['正科', 'leaderQuota.section-chief'],
                ['副科', 'leaderQuota.section-deputy'],
              ],
            ],
          ],
        ],
        [
          '中层职数',
          [
            [
              '职数数量',
              [
                ['正职核定', 'sectionLeaderQuota.chief'],
                ['正职实配', 'sectionLeaderFilled.chief'],
                ['副职核定', 'sectionLeaderQuota.deputy'],
                ['副职实配', 'sectionLeaderFilled.deputy'],
              ],
            ],
            [
              '核定职数级别',
              [
                ['正县', 'sectionLeaderQuota.county-chief'],
                ['副县', 'sectionLeaderQuota.county-deputy'],
                ['正科', 'sectionLeaderQuota.section-chief'],
                ['副科', 'sectionLeaderQuota.section-deputy'],
              ],
            ],
          ],
        ],
      ],
    ],
    ['备 注', 'remark'],
    [
      '备注分类别基础数据',
      [
        ['待上编备注', 'remark.pending'],
        ['领导预留备注', 'remark.leaderReserve'],
        ['其他预留备注', 'remark.otherReserve'],
        ['其他备注', 'remark.other'],
      ],
    ],
  ],
  rows: [
    overviewRow(1, ['市教育局', '市教育局', null, null], 40, -1),
    overviewRow(2, [null, null, '市第一中学（待调整）', null], 120, 3),
    overviewRow(3, [null, null, null, '分校区'], 30, 0),
    overviewRow(4, ['市卫健委', '市卫健委', null, null], 35, 2),
  ],
  total: overviewRow('合计', [null, null, null, null], 225, 4),
}

function overviewRow(
  sequence: number | string,
  names: readonly (string | null)[],
  posts: number,
  vacancy: number,
): (string | number | null)[] {
  const about = sequence === '合计' ? Array(5).fill(null) : ['行政机关', '正科', '财政全额', '—', '否']
  const quota = [posts, '—', 0, 0, 0, 0, '', 0, 0]
  const filled = [posts, 0, 0, 0, 0, 0, 0, 0, 0]
  return [
    sequence,
    ...names,
    ...about,
    ...quota,
    ...filled,
    0,
    0,
    0,
    0,
    0,
    0,
    vacancy,
    ...Array(16).fill(0),
    null,
    null,
    null,
    null,
    null,
  ]
}
