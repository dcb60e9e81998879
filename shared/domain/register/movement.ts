// What a document may book in the registers, as it is written in it.
import type { WrittenDuty } from '../duty/record-duty.ts'
import type { SetLeaders, SetPositions } from '../leaders/set-leaders.ts'
import type { PostType } from '../quota/post-type.ts'
import type { NewNotice, NewRequest } from '../request/record-request.ts'
import type { NewSecondment } from '../secondment/record-secondment.ts'

export interface LeadersMovement extends SetLeaders {
  readonly kind: 'leaders'
  /** Type of post that these leaders hold: the leader reserve of the account then follows their vacancy. */
  readonly postType?: PostType | undefined
}
export interface PositionsMovement extends SetPositions {
  readonly kind: 'positions'
}
export interface DutyMovement extends WrittenDuty {
  readonly kind: 'duty'
}
export interface RequestMovement extends NewRequest {
  readonly kind: 'request'
}
export interface NoticeMovement extends NewNotice {
  readonly kind: 'notice'
}
export interface SecondMovement extends NewSecondment {
  readonly kind: 'second'
}

export type RegisterMovement =
  | LeadersMovement
  | PositionsMovement
  | DutyMovement
  | RequestMovement
  | NoticeMovement
  | SecondMovement
