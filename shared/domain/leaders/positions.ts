// Positions in three classes (主管, 副主管, 工作人员) in place of sections; people without posts are counted beside them.

export const POSITION_CLASSES = ['lead', 'deputy-lead', 'staff', 'off-establishment'] as const
export const POSITION_MEASURES = ['approved', 'filled'] as const

export type PositionClass = (typeof POSITION_CLASSES)[number]
export type PositionMeasure = (typeof POSITION_MEASURES)[number]
