// Remarks on a run that are neither findings nor errors, and why a run has no answer.
import type { InfeasibleCode, NoteCode } from '#shared/domain/scenario/outcome'

export const notes: Readonly<Record<NoteCode, string>> = {
  NO_POOL_BOOKED: '编制池还没有入账，未核对池中余额。',
  UNIT_COUNT_DIFFERS:
    '参加分配的单位 {count,number} 个，与推算的 {expected,number} 个（1,570 ÷ 10，原报道未公布单位数）相差 {difference} 个，合计随之变动。',
}

export const infeasible: Readonly<Record<InfeasibleCode, string>> = {
  FLOORS_ABOVE_TOTAL:
    '步骤“{step}”（{group}）保底合计需要 {need,number} 名，名额只有 {most,number} 名。请降低保底或增加名额。',
  CAPS_BELOW_TOTAL:
    '步骤“{step}”（{group}）名额 {need,number} 名，封顶合计只能容纳 {most,number} 名。请提高封顶或减少名额。',
  FLOOR_ABOVE_CAP:
    '步骤“{step}”（{group}）有单位的保底 {need,number} 名高于封顶 {most,number} 名。请改正保底或封顶。',
  BASE_ABOVE_TOTAL:
    '步骤“{step}”（{group}）基数合计 {need,number} 名，多于名额 {most,number} 名。请减少基数。',
  NO_WEIGHT:
    '步骤“{step}”（{group}）还能接受名额的单位得分都是 0，{need,number} 名分不出去。请检查指标值或权重。',
  CHARGE_ABOVE_POOL:
    '倾斜从步骤“{step}”（{group}）扣用 {need,number} 名，多于其名额 {most,number} 名。请减少倾斜或增加名额。',
  BOUND_BROKEN:
    '合计不满足上下限“{group}”：需要 {need,number} 名，只能有 {most,number} 名。请修改步骤“{step}”或上下限。',
}

export const undecided =
  '步骤“{step}”（{group}）出现并列：{units}争 {posts,number} 名，现有规则不能定夺。请在该步写明并列时的排序。'
