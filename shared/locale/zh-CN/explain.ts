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
    '{indicator} {value}，在 {count,number} 个{sharer}中列第 {place} 位，计 {count} + 1 − {place} = {claim} 分；÷ 总分 {sum} {share}；× 权重 {weight} {part}。',
  WEIGHT_RANGE_EQUAL:
    '{indicator} {value}，{count,number} 个{sharer}相同，平均：1 ÷ {count} {share}；× 权重 {weight} {part}。',
  WEIGHT_POINTS: '{indicator} {value}，列第 {place} 位，计 {claim} 分。',
  WEIGHT_MISSING: '{indicator}空白，按方案约定计 0。',
  SCORE: '得分（各项按未舍入的精确值相加）{score}。',
  QUOTA: '应得数 = 得分 ÷ 得分合计（{total}）× {pool,number} 名 {quota}，整数部分 {floor,number}。',
  QUOTA_PRICE:
    '应得数 = 得分 ÷ 每名所需得分 {price}（在保底、封顶或除数规则之内使合计恰为 {pool,number} 名）{quota}，整数部分 {floor,number}。',
  QUOTA_HELD: '不参加余数分配，得 {posts,number} 名。',
  REMAINDER:
    '小数部分 {remainder}，在同组中排第 {place} 位；余下 {extra,number} 名给小数部分最大的；共得 {posts,number} 名。',
  DEALT_OUT: '按{method}逐名分配，得 {posts,number} 名。',
  DIVISOR:
    '得分 {score} ÷ 公共除数 {divisor}（使本组 {units,number} 个{sharer}合计恰为 {seats,number} 名）{quotient}；按{method}（{rounding}）取整，得 {posts,number} 名。',
  NO_DIVISOR:
    '得分在本组 {units,number} 个{sharer}中排第 {place} 位；{method}先按得分给每个{sharer}一名，{seats,number} 名不够每个一名，得 {posts,number} 名。',
  FLOOR_HELD: '保底 {bound,number} 名起作用。',
  CAP_HELD: '封顶 {bound,number} 名起作用。',
  TIE_WON:
    '与其他{sharer}并列：{parties,number} 个{sharer}争 {posts,number} 名，按“{by}”排序，本{sharer}得到。',
  TIE_LOST:
    '与其他{sharer}并列：{parties,number} 个{sharer}争 {posts,number} 名，按“{by}”排序，本{sharer}未得到。',
  BAND: '符合第 {band} 档条件（{conditions}）。',
  BAND_NONE: '{bands,number} 档条件均不符合。',
  STEP_POSTS: '本步得 {posts,number} 名。',
  FUNDING: '其中{pool} {posts,number} 名（{type}）。',
  FUNDING_SHARE:
    '{pool}：到本单位止本步累计 {sum,number} 名 × {ratio} ÷ {size} {share}，分 {given,number} 名；此前各单位已分 {before,number} 名，本单位 {posts,number} 名。',
  FUNDING_FIRST: '各单位按次序累计；不足一名的零头，先计{pool}。',
  TOTAL: '合计[ = {sum}] = {total,number} 名。',
  CLASS: '类别为“{class}”。',
  TABLE: '{indicator} {range}，落在该档。',
  RATIO_CEIL: '{indicator} {value} ÷ {per} {quotient}，有小数即进一。',
  RATIO_FLOOR: '{indicator} {value} ÷ {per} {quotient}，舍去小数。',
  RATIO_HALF_UP: '{indicator} {value} ÷ {per} {quotient}，四舍五入。',
  FORMULA: '{expression}，代入为 {filled}。',
  CARRY: '沿用现有核定数。',
  MANUAL: '人工确定，理由：{reason}',
  MANUAL_NONE: '人工确定的名单中没有本单位。',
  STAGE: '先在 {counties,number} 个县（市、区）之间分 {posts,number} 名，按县的指标：',
  STAGE_POSTS: '{group}分得 {posts,number} 名，再在其单位之间分：',
  MARGIN:
    '本单位合计已定 {posts,number} 名（{units,number} 个单位各有定数），各类型合计也已定，按双重比例分配。',
  MARGIN_NONE: '方案没有给本单位定数，不分。',
  MARGIN_CELL: '{type}：全部 {sum,number} 名，本单位 {posts,number} 名。',
  CELL_DIVISORS:
    '得分{score} ÷（本单位除数 {own} × 本列除数 {all}）{quotient}；按{method}（{rounding}）取整，得 {posts,number} 名。',
  CELL_TIE: '恰在进位界上的有 {parties,number} 个单位，争 {posts,number} 名，按“{by}”排序：在前的先进位。',
  CELL_TIE_GAINED: '其中本单位进位的是{type}。',
  CELL_TIE_FUNCTION: '其中本单位进位的是职能“{function}”。',
  HELD_MIN: '“{scope}”的下限起作用：其 {units,number} 个单位共分 {posts,number} 名。',
  HELD_MAX: '“{scope}”的上限起作用：其 {units,number} 个单位共分 {posts,number} 名。',
  REST: '其他单位受上下限约束后，余下 {units,number} 个单位共分 {posts,number} 名。',
  DEALT:
    '应得份额 = 得分 ÷ 得分合计（{total}）× {pool,number} 名 {share}。上下限（{scopes}）相互交叉，按{method}逐名分给权数（份额 ÷ 该名的分界数）最大、且各上下限仍能满足的单位，得 {posts,number} 名。',
  DEALT_LAST: '第 {post,number} 名的权数 {claim}，已分得。',
  DEALT_NEXT: '第 {post,number} 名的权数 {claim}，轮到时再给已不能满足上下限，或名额已分完。',
  SCORE_EQUAL: '{count,number} 个机构平均。',
  LOT: '抽签：签号为“种子、步骤、代码”三行文字（{seed} / {id} / {key}）的 SHA-256 值，本单位 {lot}…，小者先得。',
  BAND_TOP:
    '第 {band} 档：{indicator} {value}，在 {size,number} 个单位中排第 {place} 位，取前 {top}，即前 {count,number} 位。',
  BAND_COUNT_HALF_UP:
    '第 {band} 档名额：{size,number} × {top} {share}，加 0.5 {more}，取整数部分，即 {count,number} 位。',
  BAND_COUNT_FLOOR: '第 {band} 档名额：{size,number} × {top} {share}，舍去小数，即 {count,number} 位。',
  BAND_COUNT_CEIL: '第 {band} 档名额：{size,number} × {top} {share}，有小数即进一，即 {count,number} 位。',
  BAND_EQUAL: '与另外 {equals,number} 个单位的{indicator}相同[，按“{by}”排定先后]。',
  BAND_MARK: '第 {band} 档：{indicator} 应满足 {range}。',
  BODIES: '本单位 {posts,number} 名，分到 {bodies,number} 个机构：',
  BODIES_NONE: '没有可分的名额或机构。',
  FUNCTION: '职能“{function}”：全部 {sum,number} 名，本单位 {posts,number} 名。',
  BODY_POSTS: '{body}得 {posts,number} 名。',
  SOURCED: '由{giver}调出 {posts,number} 名。',
  GIVER_VACANCY:
    '该单位可用空缺 {vacancy,number} 名，各调出单位按可用空缺分摊，应调名额 {share}，取整（最大余数法）调出 {posts,number} 名。',
  GIVER_FILLED:
    '空缺用完后，该单位实有 {filled,number} 名，各调出单位按实有分摊，应调名额 {share}，取整（最大余数法）另调出 {posts,number} 名。',
  SOURCED_NONE: '没有名额由其他单位调出。',
  CHANGE_UP: '{type}核定 {total,number} 名，现有 {quota,number} 名，核增 {posts,number} 名。',
  CHANGE_FROM: '核增的由{pool}编制池出 {posts,number} 名（{type}）。',
  CHANGE_DOWN:
    '{type}核定 {total,number} 名，现有 {quota,number} 名，核减 {posts,number} 名，收回县级编制池。',
  CHANGE_NONE: '{type}核定 {total,number} 名，与现有相同。',
  OF_TYPE: '其中{type}共 {posts,number} 名。',
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
