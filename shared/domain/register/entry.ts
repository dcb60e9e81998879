// The registers whose entries stand of a day and may be dated ahead.
export const ENTRY_REGISTERS = [
  'leaderChange',
  'positionChange',
  'usePlan',
  'useRequest',
  'secondment',
  'dutyStatus',
  'dutyHolder',
  'admission',
  'filing',
  'consent',
  'appointment',
] as const

export type EntryRegister = (typeof ENTRY_REGISTERS)[number]
