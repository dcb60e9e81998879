// Bodies (机构) inside a unit, by kind.

/** Internal body 内设机构, institution 事业单位, dispatched 派出机构, statutory (人大, 人武, 群团 …), nameplate 挂牌. */
export const BODY_KINDS = ['internal', 'institution', 'dispatched', 'statutory', 'nameplate'] as const

export type BodyKind = (typeof BODY_KINDS)[number]
