// Text of the command `apportion`: flows, and what stands around an answer.
import type { MethodProperties } from '#shared/domain/apportion/around/method-properties'
import type { InfeasibleCode } from '#shared/domain/apportion/problem'

export interface ApportionText {
  readonly flow: Readonly<Record<'from' | 'to' | 'flow' | 'cost' | 'total', string>>
  /** Why posts cannot be shared out. */
  readonly noShares: Readonly<Record<InfeasibleCode, string>>
  /** Why there is no cheapest flow. */
  readonly noFlow: Readonly<Record<'FLOOR_ABOVE_CAP' | 'CUT_IN' | 'CUT_OUT' | 'FLOW_UNBOUNDED', string>>
  /** Why no matrix has these totals; CELLS is a cut without columns. */
  readonly noMatrix: Readonly<Record<'MARGINS_DIFFER' | 'FLOOR_ABOVE_CAP' | 'CUT' | 'CELLS', string>>
  /** Between names in a sentence. */
  readonly comma: string
  /** Heads of the columns beside the posts. */
  readonly turning: Readonly<Record<'gainsAbove' | 'losesBelow', string>>
  readonly around: Readonly<Record<AroundCode, string>>
  readonly properties: {
    readonly line: string
    /** How often the method broke a law when it was measured. */
    readonly measured: string
    readonly house: readonly [kept: string, broken: string]
    readonly population: readonly [kept: string, broken: string]
    readonly quota: Readonly<Record<MethodProperties['quota'], string>>
    readonly favours: Readonly<Record<MethodProperties['favours'], string>>
  }
}

type AroundCode =
  | 'tie'
  | 'divisor'
  | 'next'
  | 'nextWithLoss'
  | 'nextTied'
  | 'loses'
  | 'perHead'
  | 'gini'
  | 'distances'
  | 'sainteLague'
  | 'outsideQuota'

export const apportion: ApportionText = {
  flow: { from: '从', to: '到', flow: '流量', cost: '单价', total: '总费用：{cost,number}' },
  noShares: {
    FLOORS_ABOVE_TOTAL:
      '无解：{units} 的保底合计需要 {need,number} 名，名额只有 {most,number} 名。请降低保底或增加名额。',
    CAPS_BELOW_TOTAL:
      '无解：名额 {need,number} 名，{units} 的封顶合计只能容纳 {most,number} 名。请提高封顶或减少名额。',
    FLOOR_ABOVE_CAP:
      '无解：{units} 的保底或基数高于封顶：合计需要 {need,number} 名，封顶合计 {most,number} 名。请改正保底、基数或封顶。',
    BASE_ABOVE_TOTAL:
      '无解：{units} 的基数合计 {need,number} 名，名额只有 {most,number} 名。请减少基数或增加名额。',
    NO_WEIGHT:
      '无解：名额 {need,number} 名，最多只能分出 {most,number} 名：{units} 的权重为 0 或未达门槛。请检查权重、门槛或封顶。',
  },
  noFlow: {
    FLOOR_ABOVE_CAP:
      '第 {arcs} 条弧的下限高于上限：下限合计 {need,number}，上限合计 {most,number}。请改正上下限。',
    CUT_IN:
      '无解：节点 {nodes} 合计需要净流入 {need,number}，最多只能流入 {most,number}。请增加流入它们的弧或上限，或减少需求。',
    CUT_OUT:
      '无解：节点 {nodes} 合计需要净流出 {need,number}，最多只能流出 {most,number}。请减少供给或增加需求。',
    FLOW_UNBOUNDED: '没有最小费用：节点 {nodes} 之间的回路没有上限而费用为负。请给其中的弧加上限或改正费用。',
  },
  noMatrix: {
    MARGINS_DIFFER:
      '无解：各行合计 {need,number} 名，各列合计 {most,number} 名，两者不等。请改正行或列的合计。',
    FLOOR_ABOVE_CAP:
      '无解：行 {rows}、列 {cols} 中有格的保底高于封顶：保底合计 {need,number} 名，封顶合计 {most,number} 名。请改正保底或封顶。',
    CUT: '无解：行 {rows} 合计需要 {need,number} 名，列 {cols} 连同其余列的封顶最多只能给 {most,number} 名。请调整合计、保底或封顶。',
    CELLS:
      '无解：行 {rows} 合计需要 {need,number} 名，各格最多只能容纳 {most,number} 名。请提高封顶或减少行的合计。',
  },
  comma: '、',
  turning: { gainsAbove: '权重高于此数多 1 名', losesBelow: '低于此数少 1 名' },
  around: {
    tie: '并列：{parties} 争 {posts,number} 名，按并列顺序确定。',
    divisor: '除数：每 {divisor,number} 权重 1 名。',
    next: '名额增至 {seats,number} 名：{gains} 多 1 名[{tied}]。',
    nextWithLoss: '名额增至 {seats,number} 名：{gains} 多 1 名，{losses} 反而少 1 名[{tied}]。',
    nextTied: '（并列，按并列顺序）',
    loses: '名额减至 {seats,number} 名：{losses} 少 1 名[，{gains} 反而多 1 名][{tied}]。',
    perHead: '每万权重名额最高与最低之比：{ratio}',
    gini: '基尼系数（名额对权重）：{gini}',
    distances:
      '名额占比与权重占比之差（百分点）：加拉格尔指数 {gallagher}，卢斯莫尔—汉比指数 {loosemoreHanby}',
    sainteLague: '圣拉格卡方：{sainteLague}',
    outsideQuota: '名额超出应得份额上下取整范围的：{count,number} 个',
  },
  properties: {
    line: '方法性质：{house}；{population}；{quota}；{favours}。',
    measured:
      '实测（{units} 个单位、{posts,number} 名，权重相近与悬殊的随机题各 {problems,number} 道）：增加 1 名反而有人减少的 {houseModerate,number}、{houseSkewed,number} 道，有人超出份额上下取整的 {quotaModerate,number}、{quotaSkewed,number} 道。',
    house: ['名额增加时不会有人减少', '名额增加时可能有人减少（亚拉巴马悖论）'],
    population: ['权重增长者不会让给权重下降者', '权重增长者可能让给权重下降者（人口悖论）'],
    quota: {
      both: '不超出份额的上下取整',
      lower: '不低于份额的下取整，可能高于上取整',
      upper: '不高于份额的上取整，可能低于下取整',
      none: '可能超出份额的上下取整',
    },
    favours: { large: '偏向大者', small: '偏向小者', neither: '不偏向大者或小者' },
  },
}
