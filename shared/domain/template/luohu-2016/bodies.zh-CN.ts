// Luohu's streets before and after 2016: which sections and nameplates go into which of the nine bodies.
import type { BodyKind } from '../../region/body.ts'

export interface NewBody {
  readonly name: string
  readonly kind: BodyKind
  /** Sections and nameplates that it is made of. */
  readonly from: readonly string[]
}

export const GOVERNANCE = '城区治理办公室'
export const PUBLIC_AFFAIRS = '公共事务中心（统计中心）'

/** Published: these two, and four forces without posts, join in 城区治理办公室. */
export const JOINED = ['执法队', '城市管理科']

/** 五部两办（队）两中心: names that begin with （示例） were not published, nor were the sections but the two that join. */
export const NINE_BODIES: readonly NewBody[] = [
  {
    name: '（示例）综合部',
    kind: 'internal',
    from: ['党政办公室（示例）', '人事科（示例）', '财务科（示例）'],
  },
  {
    name: '（示例）党群工作部',
    kind: 'internal',
    from: ['组织科（示例）', '宣传科（示例）', '纪检监察科（示例）', '群团工作办（示例挂牌）'],
  },
  {
    name: '民生事务部',
    kind: 'internal',
    from: ['民政科（示例）', '人口计生科（示例）', '住房保障科（示例）', '残联办（示例挂牌）'],
  },
  {
    name: '平安建设部',
    kind: 'internal',
    from: ['综治办（示例）', '信访办（示例）', '司法所（示例）', '禁毒办（示例挂牌）'],
  },
  {
    name: '发展更新部',
    kind: 'internal',
    from: ['城市更新科（示例）', '城市建设科（示例）', '规划土地监察科（示例挂牌）'],
  },
  {
    name: '公共安全办公室',
    kind: 'internal',
    from: ['安全生产监督科（示例）', '消防办（示例挂牌）', '三防办（示例挂牌）'],
  },
  { name: GOVERNANCE, kind: 'internal', from: [...JOINED, '市容环卫科（示例）', '爱卫办（示例挂牌）'] },
  {
    name: PUBLIC_AFFAIRS,
    kind: 'institution',
    from: [
      '统计站（示例）',
      '社保站（示例）',
      '劳动站（示例）',
      '计生服务站（示例）',
      '文化站（示例）',
      '环卫站（示例）',
    ],
  },
  { name: '（示例）社区服务中心', kind: 'institution', from: ['社区服务站（示例）'] },
]

/** Kind of an old section: those of a centre are institutions, 挂牌 ones hold no posts. */
export function sectionKind(section: string, into: NewBody): BodyKind {
  return section.includes('挂牌') ? 'nameplate' : into.kind
}

/** Every section with the body that it goes into, in order. */
export const SECTIONS = NINE_BODIES.flatMap((into) => into.from.map((name) => ({ name, into })))
