// The kinds of table by name: the procedure that answers `{ asOf }` and the columns to show. Registers add theirs here.
import type { z } from 'zod'
import { FIGURES } from '#shared/domain/quota/figures'
import type { EngineContract } from './engine.ts'

type Table = z.ZodType<{ asOf: string; rows: unknown[]; totals: unknown; balanced: boolean }>

/** Procedures that answer `{ asOf }` with the four keys of a table. */
export type TableProcedure = {
  [K in keyof EngineContract]: EngineContract[K]['output'] extends Table
    ? { asOf: string } extends z.input<EngineContract[K]['input']>
      ? K
      : never
    : never
}[keyof EngineContract]

export interface TableKind {
  readonly procedure: TableProcedure
  /** Keys of a row in the order shown; their headings are `text.tables.columns`. */
  readonly columns: readonly string[]
}

export const TABLE_KINDS: Readonly<Record<string, TableKind>> = {
  overview: { procedure: 'table.overview', columns: ['code', 'unit', 'body', 'postType', ...FIGURES] },
  vacancies: {
    procedure: 'table.vacancies',
    columns: [
      'name',
      'quota',
      'filled',
      'pendingEntry',
      'vacancies',
      'vacancyRate',
      'rateWithPending',
      'rateWithoutPending',
    ],
  },
  units: {
    procedure: 'table.units',
    columns: [
      'code',
      'unit',
      'countyName',
      'parent',
      'kind',
      'class',
      'bodies',
      'founded',
      'abolished',
      'lineage',
      'traits',
    ],
  },
  bodies: {
    procedure: 'table.bodies',
    columns: ['code', 'unit', 'body', 'kind', 'function', 'founded', 'abolished', 'lineage', 'traits'],
  },
  ledger: {
    procedure: 'table.ledger',
    columns: ['date', 'document', 'kind', 'from', 'to', 'postType', 'posts', 'people', 'purpose', 'note'],
  },
  pending: {
    procedure: 'table.pending',
    columns: ['number', 'code', 'unit', 'body', 'postType', 'notice', 'created', 'state', 'days'],
  },
  pools: {
    procedure: 'table.pools',
    columns: ['account', 'name', 'postType', 'posts'],
  },
  loans: {
    procedure: 'table.loans',
    columns: [
      'document',
      'owner',
      'unit',
      'body',
      'postType',
      'posts',
      'returned',
      'outstanding',
      'date',
      'until',
      'daysLeft',
      'overdue',
    ],
  },
  documents: {
    procedure: 'table.documents',
    columns: ['document', 'title', 'date', 'effective', 'issuer', 'status', 'movements', 'future'],
  },
  earmarks: {
    procedure: 'table.earmarks',
    columns: ['purpose', 'functions', 'code', 'unit', 'body', 'function', 'postType', 'posts', 'lent'],
  },
  ahead: {
    procedure: 'register.ahead',
    columns: ['entry', 'date', 'register', 'code', 'unit', 'body', 'subject', 'document'],
  },
  leaders: {
    procedure: 'register.leaders',
    columns: [
      'code',
      'unit',
      'body',
      'leading',
      'rank',
      'role',
      'approved',
      'filled',
      'concurrent',
      'vacant',
      'over',
    ],
  },
  positions: {
    procedure: 'register.positions',
    columns: ['code', 'unit', 'body', 'class', 'title', 'approved', 'filled'],
  },
  requests: {
    procedure: 'register.requests',
    columns: [
      'number',
      'code',
      'unit',
      'body',
      'postType',
      'date',
      'asked',
      'suggested',
      'decided',
      'noticed',
      'entered',
      'usable',
      'short',
      'state',
      'due',
      'overdue',
      'reason',
    ],
  },
  plan: {
    procedure: 'register.usePlan',
    columns: [
      'code',
      'unit',
      'body',
      'postType',
      'planned',
      'asked',
      'decided',
      'noticed',
      'entered',
      'left',
    ],
  },
  duties: {
    procedure: 'register.duties',
    columns: [
      'number',
      'list',
      'name',
      'mode',
      'code',
      'unit',
      'status',
      'statusDate',
      'lead',
      'cooperating',
      'leadState',
    ],
  },
  secondments: {
    procedure: 'register.secondments',
    columns: [
      'name',
      'kind',
      'code',
      'unit',
      'body',
      'to',
      'date',
      'until',
      'cause',
      'months',
      'days',
      'consent',
      'approval',
      'alarms',
    ],
  },
  filings: {
    procedure: 'register.filings',
    columns: [
      'code',
      'unit',
      'matter',
      'document',
      'date',
      'due',
      'filed',
      'returned',
      'effective',
      'state',
      'daysLate',
    ],
  },
  consents: {
    procedure: 'register.consents',
    columns: [
      'number',
      'code',
      'unit',
      'body',
      'matter',
      'subject',
      'asked',
      'answered',
      'answer',
      'document',
    ],
  },
  appointments: {
    procedure: 'register.appointments',
    columns: ['code', 'unit', 'body', 'matter', 'date', 'document', 'consent', 'fault'],
  },
  assessments: {
    procedure: 'register.assessments',
    columns: ['year', 'sheet', 'assessor', 'code', 'unit', 'body', 'score', 'rank', 'mean', 'meanRank'],
  },
  'roster-structure': {
    procedure: 'register.structure',
    columns: ['code', 'unit', 'body', 'dimension', 'group', 'people', 'share', 'shareExact'],
  },
}
