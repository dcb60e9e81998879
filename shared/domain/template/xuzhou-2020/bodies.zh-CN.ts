// Bodies of the Xuzhou template: four that stay, three stations that become the three centres, and dispatched ones by regime.
import type { Movement } from '../../ledger/movement.ts'
import type { Unit } from '../../region/region.ts'
import { book, nameOf } from '../entries.ts'
import type { TemplateBody, TemplateEntry } from '../template.ts'

/** 示例: internal bodies of a usual street. */
const KEPT = ['党政办公室（示例）', '党建工作局（示例）', '经济发展局（示例）', '社会事业局（示例）']

/** The three that the reform builds up, with the station that each comes from (示例) and the function that its posts serve. */
export const XUZHOU_CENTRES = [
  { name: '为民服务中心', from: '便民服务站（示例）', function: '审批服务' },
  { name: '综合行政执法局', from: '综合执法队（示例）', function: '综合执法' },
  { name: '综合指挥中心', from: '网格化管理站（示例）', function: '指挥调度' },
] as const

export function bodiesBefore(units: readonly Unit[]): TemplateBody[] {
  return units.flatMap((unit) => [
    ...KEPT.map((name) => ({ unit: nameOf(unit), name, kind: 'internal' as const })),
    ...XUZHOU_CENTRES.map(({ from }) => ({ unit: nameOf(unit), name: from, kind: 'institution' as const })),
  ])
}

/** Seven bodies a unit, the three centres with their lineage. */
export function structureDocument(units: readonly Unit[]): TemplateEntry {
  const movements = units.flatMap((unit) =>
    XUZHOU_CENTRES.flatMap((centre): Movement[] => {
      const into = `${nameOf(unit)}/${centre.name}`
      return [
        { kind: 'establish', body: into, bodyKind: 'institution', function: centre.function },
        { kind: 'merge', bodies: [`${nameOf(unit)}/${centre.from}`], into },
      ]
    }),
  )
  const document = {
    number: '徐示例〔2020〕1号',
    title: '镇（街道）机构设置方案（示例文号）',
    date: '2020-05-18',
    issuer: '中共徐州市委机构编制委员会',
  }
  return book(document, movements)
}

/** Local management as a rule; what the centre or province exempts stays dispatched, its posts unchanged. */
export function regimeDocument(units: readonly Unit[]): TemplateEntry {
  const movements = units.flatMap((unit): Movement[] => [
    {
      kind: 'establish',
      body: `${nameOf(unit)}/农业技术推广站（示例）`,
      bodyKind: 'dispatched',
      regime: 'local',
      owner: nameOf(unit),
      manager: nameOf(unit),
      user: nameOf(unit),
    },
    {
      kind: 'establish',
      body: `${nameOf(unit)}/司法所（示例）`,
      bodyKind: 'dispatched',
      regime: 'dispatched',
      owner: '县司法局',
      manager: nameOf(unit),
      user: nameOf(unit),
    },
  ])
  const document = {
    number: '徐示例〔2020〕2号',
    title: '县级派驻镇（街道）机构管理体制（示例文号）',
    date: '2020-05-18',
    issuer: '中共徐州市委机构编制委员会',
  }
  return book(document, movements)
}
