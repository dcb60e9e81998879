// Lines of a derivation cut in two for a table: what units have in common, and what is each one's own. A line not named here is one's own.
import type { ExplainCode } from '#shared/domain/scenario/explain'

export interface BriefLine {
  readonly common?: string
  readonly own?: string
}

export const explainBrief: Readonly<Partial<Record<ExplainCode, BriefLine>>> = {
  CONSTANT: { common: '每个单位同数' },
  CARRY: { common: '沿用现有核定数' },
  POOL: { common: '{group}共 {posts,number} 名，由 {units,number} 个单位分' },
  POOL_EMPTY: { common: '{group}没有名额可分' },
  POOL_CHARGED: { common: '先扣除倾斜已用的 {charged,number} 名，余 {left,number} 名' },
  STAGE: { common: '先在 {counties,number} 个县（市、区）之间分 {posts,number} 名，按县的指标' },
  HELD_MIN: { common: '“{scope}”的下限起作用：其 {units,number} 个单位共分 {posts,number} 名' },
  HELD_MAX: { common: '“{scope}”的上限起作用：其 {units,number} 个单位共分 {posts,number} 名' },
  REST: { common: '其他单位受上下限约束后，余下 {units,number} 个单位共分 {posts,number} 名' },
  WEIGHT_SHARE: { own: '{indicator} {value} ÷ {sum} × {weight} {part}' },
  WEIGHT_RANGE: {
    common: '{indicator}取与最差值 {edge} 的差距',
    own: '{indicator} {value}，差距 {claim} ÷ {sum} × {weight} {part}',
  },
  WEIGHT_RANK: {
    common: '{indicator}在 {count,number} 个{sharer}中排位，每位计 {count} + 1 − 位次 分',
    own: '{indicator} {value} 列第 {place} 位，{claim} 分 ÷ {sum} × {weight} {part}',
  },
  WEIGHT_RANGE_EQUAL: { own: '{indicator} {value}（各{sharer}相同），1 ÷ {count} × {weight} {part}' },
  SCORE: { common: '得分为各项之和，按未舍入的精确值相加', own: '得分 {score}' },
  QUOTA: {
    common: '应得数 = 得分 ÷ 得分合计（{total}）× {pool,number} 名',
    own: '应得数 {quota}，整数部分 {floor,number}',
  },
  QUOTA_PRICE: {
    common: '应得数 = 得分 ÷ 每名所需得分 {price}（在保底、封顶或除数规则之内使合计恰为 {pool,number} 名）',
    own: '应得数 {quota}，整数部分 {floor,number}',
  },
  REMAINDER: {
    common: '余下 {extra,number} 名给小数部分最大的',
    own: '小数部分 {remainder}，排第 {place} 位',
  },
  DIVISOR: {
    common:
      '得分 ÷ 公共除数 {divisor}（使 {units,number} 个{sharer}合计恰为 {seats,number} 名），按{method}（{rounding}）取整',
    own: '÷ {divisor} {quotient}',
  },
  BAND_NONE: { own: '各档条件均不符合' },
  BAND_TOP: {
    common: '第 {band} 档取{indicator}在 {size,number} 个单位中的前 {top}，即前 {count,number} 位',
    own: '{indicator} {value} 列第 {place} 位',
  },
  STEP_POSTS: { own: '得 {posts,number} 名' },
  TOTAL: { own: '[{sum} = ]{total,number} 名' },
  BAND_COUNT_HALF_UP: { common: '{size,number} × {top} {share}，加 0.5 {more}，取整数部分 {count,number}' },
  BAND_COUNT_FLOOR: { common: '{size,number} × {top} {share}，舍去小数得 {count,number}' },
  BAND_COUNT_CEIL: { common: '{size,number} × {top} {share}，进一得 {count,number}' },
  FUNDING_SHARE: {
    own: '{pool}累计 {sum,number} × {ratio} ÷ {size} {share}，分 {given,number}，减此前 {before,number} 为 {posts,number} 名',
  },
  FUNDING_FIRST: { common: '编制来源按次序累计，零头先计{pool}' },
  FUNDING: { own: '{pool} {posts,number} 名（{type}）' },
}
