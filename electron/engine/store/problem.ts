// What a check of the whole file may find broken.

export interface Problem {
  readonly code:
    | 'DATABASE'
    | 'FOREIGN_KEY'
    | 'CHAIN_GAP'
    | 'CHAIN_LINK'
    | 'CHAIN_HASH'
    | 'CHANGE_LOST'
    | 'ROW_UNRECORDED'
    | 'HEAD_UNKNOWN'
    | 'ROSTER_CHANGED'
    | 'ATTACHMENT_BROKEN'
    | 'TOTAL_BROKEN'
    | 'BALANCE_WRONG'
    | 'ACCOUNT_BELOW_ZERO'
    | 'PEOPLE_BELOW_ZERO'
    | 'RESERVE_BELOW_ZERO'
    | 'LOAN_OVERRETURNED'
    | 'UNDOING_LEFT'
  readonly params: Readonly<Record<string, string | number>>
}
