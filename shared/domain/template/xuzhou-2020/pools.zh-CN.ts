// Pools of the Xuzhou template: half of the base from the city, half from the counties, and the counties' own top-up.
import type { Movement } from '../../ledger/movement.ts'
import { book } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { XUZHOU_PUBLISHED } from '../xuzhou-2020.zh-CN.ts'
import { XUZHOU_CENTRES } from './bodies.zh-CN.ts'

/** What the posts are earmarked for (published), and the functions of bodies where they may stand (示例). */
const EARMARK = {
  purpose: '审批、执法、服务、安全生产一线',
  functions: XUZHOU_CENTRES.map((centre) => centre.function),
}

/** Posts into the pools as far as there are units: 5 a unit from the city, 5 from its county, the top-up on top. */
export function poolDocument(
  region: string,
  unitsByCounty: ReadonlyMap<string, number>,
  topUp: Readonly<Record<string, number>>,
): TemplateEntry {
  const half = XUZHOU_PUBLISHED.perUnit / 2
  const approve = (to: string, posts: number): Movement[] =>
    posts === 0 ? [] : [{ kind: 'approve', to, postType: 'institution-full', posts, ...EARMARK }]
  const units = [...unitsByCounty.values()].reduce((sum, count) => sum + count, 0)
  const movements = [
    ...approve('pool:city', units * half),
    ...[...unitsByCounty].flatMap(([county, count]) => [
      ...approve(`pool:county:${county}`, count * half),
      ...approve(`pool:county:${county}`, topUp[county] ?? 0),
    ]),
  ]
  const document = {
    number: '徐示例〔2020〕3号',
    title: '下沉全额事业编制入池（示例文号；总数为公布数，各县数为示例）',
    date: '2020-06-01',
    issuer: region === XUZHOU_PUBLISHED.region ? '中共徐州市委机构编制委员会' : '示例机构编制委员会',
  }
  return book(document, movements)
}
