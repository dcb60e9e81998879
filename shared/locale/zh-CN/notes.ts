// Remarks on a run that are neither findings nor errors, and why a run has no answer.
import type { CheckCode, InfeasibleCode, NoteCode } from '#shared/domain/scenario/outcome'

export const notes: Readonly<Record<NoteCode, string>> = {
  NO_POOL_BOOKED: '编制池还没有入账，未核对池中余额。',
  UNIT_COUNT_DIFFERS:
    '参加分配的单位 {count,number} 个，与推算的 {expected,number} 个（1,570 ÷ 10，原报道未公布单位数）相差 {difference} 个，合计随之变动。',
  COUNTY_VALUE_SUMMED:
    '步骤“{step}”：{count,number} 个县（市、区）没有自己的“{indicator}”值，按参加分配的各单位相加。',
  ADOPTED: '本方案已由文件 {documents} 下达（{date}）；核对编制池时已扣除其划出的数。',
  PARTLY_ADOPTED:
    '本方案部分已由文件 {documents} 下达（{date}），还有 {open,number} 名待下达；核对编制池时已扣除其划出的数，只核对待下达部分。',
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
    '{units}不满足上下限“{group}”：相差最多的需要 {need,number} 名，只能有 {most,number} 名。请修改步骤“{step}”或上下限。',
  MARGINS_DIFFER:
    '步骤“{step}”（{group}）两边的合计不等：各单位合计 {need,number} 名，各类型（职能）合计 {most,number} 名。请改成相等。',
  CONDITIONS_CLASH:
    '步骤“{step}”（{group}）的条件不能同时满足：一方面至少要 {need,number} 名，另一方面最多只有 {most,number} 名。请放宽其中一项。',
  SOURCE_SHORT:
    '步骤“{step}”需要调出 {need,number} 名，各调出单位最多能给 {most,number} 名。请增加调出单位或放宽其限额。',
}

export const undecided =
  '步骤“{step}”（{group}）出现并列：{units}争 {posts,number} 名，现有规则不能定夺。请在该步写明并列时的排序。'

/** Findings that a run makes of itself. */
export const checks: Readonly<Record<CheckCode, string>> = {
  POOL_SHORT:
    '{pool}编制池的{postType}余 {have,number} 名，需要 {need,number} 名。请先增加池中编制或减少分配。',
  BODIES_MISSING: '{name}没有录入机构，步骤“{step}”没有分到机构（{posts,number} 名）。请录入机构后重算。',
  SOURCE_FILLED:
    '步骤“{step}”：{name}的可用空缺 {vacancy,number} 名不够，另从实有编制中调出 {posts,number} 名（{type}）。请确认人员去向。',
}

/** What such a finding is of, where a rule has its title. */
export const checkTitles: Readonly<Record<CheckCode, string>> = {
  POOL_SHORT: '编制池不足',
  BODIES_MISSING: '没有录入机构',
  SOURCE_FILLED: '须从实有编制调出',
}

/** Names where there are too many to read: the first ones and how many there are. */
export const namesMore = '{names}等 {count,number} 个'

/** What every contradiction adds: the fields that clash and the least change. */
export const leastChange = '相互冲突的条件：{conditions}；至少要放宽 {short,number} 名。'

/** What steps that only distribute did: a unit’s bodies, and a giver’s posts with who receives them. */
export const shared = {
  numberedStep: '{name}{place}',
  gainedIn: '{unit}（{column}）',
  bodies: '{name}：{bodies}',
  source:
    '步骤“{step}”：{name}调出 {posts,number} 名（可用空缺 {fromVacancy,number}，实有 {fromFilled,number}）[：{to}]',
}
