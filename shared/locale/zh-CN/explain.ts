// Sentences of a derivation: a reader redoes the number with a pocket calculator from these alone.
import type { Method } from '#shared/domain/apportion/problem'
import type { ExplainCode } from '#shared/domain/scenario/explain'

export const explain: Readonly<Record<ExplainCode, string>> = {
  CONSTANT: '每个单位同数。',
  POOL: '{group}共 {posts,number} 名，由 {units,number} 个单位分。',
  POOL_EMPTY: '{group}没有名额可分。',
  POOL_CHARGED: '先扣除倾斜已用的 {charged,number} 名，余 {left,number} 名。',
  WEIGHT_SHARE: '{indicator} {value} ÷ 合计 {sum} {share}；× 权重 {weight} {part}。',
  WEIGHT_RANGE:
    '{indicator} {value}，与最差值 {edge} 相差 {claim}；÷ 差距合计 {sum} {share}；× 权重 {weight} {part}。',
  WEIGHT_RANK:
    '{indicator} {value}，在 {count,number} 个单位中列第 {place} 位，计 {count} + 1 − {place} = {claim} 分；÷ 总分 {sum} {share}；× 权重 {weight} {part}。',
  WEIGHT_POINTS: '{indicator} {value}，列第 {place} 位，计 {claim} 分。',
  WEIGHT_MISSING: '{indicator}空白，按方案约定计 0。',
  SCORE: '得分（各项按未舍入的精确值相加）{score}。',
  QUOTA: '应得数 = 得分占比 × {pool,number} 名 {quota}，整数部分 {floor,number}。',
  REMAINDER: '小数部分 {remainder}，在同组中排第 {place} 位；共得 {posts,number} 名。',
  DIVISOR:
    '得分 {score} ÷ 公共除数 {divisor}（使本组 {units,number} 个单位合计恰为 {seats,number} 名）{quotient}；按{method}（{rounding}）取整，得 {posts,number} 名。',
  NO_DIVISOR: '按{method}逐名分配，得 {posts,number} 名。',
  FLOOR_HELD: '保底 {bound,number} 名起作用。',
  CAP_HELD: '封顶 {bound,number} 名起作用。',
  TIE_WON: '与其他单位并列：{parties,number} 个单位争 {posts,number} 名，按“{by}”排序，本单位得到。',
  TIE_LOST: '与其他单位并列：{parties,number} 个单位争 {posts,number} 名，按“{by}”排序，本单位未得到。',
  BAND: '符合第 {band} 档条件（{conditions}）。',
  BAND_NONE: '{bands,number} 档条件均不符合。',
  STEP_POSTS: '本步得 {posts,number} 名。',
  FUNDING: '其中{pool} {posts,number} 名（{type}）。',
  TOTAL: '合计 = {sum} = {total,number} 名。',
}

/** How a method rounds, in a few words. */
export const roundings: Readonly<Record<Method, string>> = {
  hamilton: '取整数部分，余数大的先补',
  droop: '取整数部分，余数大的先补',
  jefferson: '舍去小数',
  webster: '四舍五入',
  hill: '以相邻两整数的几何平均为界',
  adams: '有小数即进一',
  dean: '以相邻两整数的调和平均为界',
  modified_sainte_lague: '不足 1 的以 0.7 为界，其余四舍五入',
  quota_method: '不超过应得份额的进位',
}
