// Bodies (机构) inside a unit, by kind.

/** Internal body 内设机构, institution 事业单位, dispatched 派出机构, statutory (人大, 人武, 群团 …), nameplate 挂牌. */
export const BODY_KINDS = ['internal', 'institution', 'dispatched', 'statutory', 'nameplate'] as const

export type BodyKind = (typeof BODY_KINDS)[number]

/** What a list without a document may say of a body: 加挂牌子, 机构性质, 规格, 类别, 经费形式, 参公, 主管部门, 主要职责. */
export const BODY_TRAITS = [
  'nameplates',
  'nature',
  'rank',
  'category',
  'fundingForm',
  'civilService',
  'department',
  'mission',
] as const
export type BodyTrait = (typeof BODY_TRAITS)[number]
