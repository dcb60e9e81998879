// The queries of other features that reports are filled from, handed in at the composition root.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { ReadDb, WriteDb } from '../../store/db.ts'

export type ReportSources = Pick<
  Handlers<EngineContract, ReadDb, WriteDb>,
  | 'table.overview'
  | 'table.vacancies'
  | 'table.units'
  | 'table.bodies'
  | 'table.ledger'
  | 'table.pending'
  | 'table.pools'
  | 'compare.columns'
  | 'register.leaders'
  | 'register.requests'
  | 'register.usePlan'
  | 'register.secondments'
  | 'register.duties'
  | 'register.filings'
  | 'register.structure'
>
