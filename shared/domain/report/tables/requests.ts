// The use of posts: 空缺编制使用审议表 with its 17 columns, and 用编计划执行表 of a year.
import { columnMaker } from '../column-maker.ts'
import type { Making } from '../making.ts'
import { dataRows, type Frame, framed, type TableWords, withTotal } from '../table-frame.ts'
import type { TableCell, TableSource } from '../table-model.ts'
import { type EstablishmentRows, type HolderLine, holderLines, keyOf, sumOf } from './holders.ts'

export interface RequestLine {
  readonly number: string
  readonly unitId: number
  readonly bodyId: number | null
  readonly unit: string
  readonly body: string | null
  readonly postType: string
  readonly asked: number
  readonly suggested: number | null
  readonly reason: string
  readonly state: string
}

/** Requests that wait for a decision, each against what its holder has of the type asked for. */
export function* reviewTable(
  frame: Frame,
  words: TableWords,
  given: { readonly holders: EstablishmentRows; readonly requests: readonly RequestLine[] },
): Making<TableSource> {
  const waiting = given.requests.filter(({ state }) => state === 'asked' || state === 'reviewed')
  const asking = new Set(waiting.map((request) => keyOf(request)))
  const lines = new Map<string, HolderLine>()
  for (const line of holderLines(given.holders)) {
    const key = lineKey(line)
    if (asking.has(key)) lines.set(key, line)
    if (line.body === null) yield
  }
  const data = dataRows(waiting.map((request) => reviewCells(request, lines.get(keyOf(request)), frame)))
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const minus = ['filled', 'leaderVacant', 'pending', 'policyReserve', 'otherReserveOnly']
  const places = new Set(waiting.map(({ postType, ...holder }) => `${keyOf(holder)} ${postType}`))
  // Two requests of one holder show the same posts twice, whose sum would be a number of nothing.
  const unsummed = places.size < waiting.length ? ['quota', 'usable', ...minus] : []
  return framed(frame, {
    report: 'review',
    words,
    columns: [
      make.number,
      make.text('usingUnit', [12, 22], { leading: true }),
      make.text('askingUnit', [12, 20]),
      make.text('bodyRank', [8, 10], { as: 'bodyStanding' }),
      make.text('category', [8, 12]),
      make.text('isCivilService', [6, 8]),
      make.posts('quota', { as: 'quotaPosts' }),
      make.posts('filled', { as: 'filledPeople' }),
      make.posts('leaderVacant'),
      make.posts('pending'),
      make.posts('policyReserve'),
      make.posts('otherReserveOnly'),
      make.posts('usable', { reckoned: { plus: ['quota'], minus } }),
      make.posts('asked'),
      make.posts('suggested'),
      make.text('reason', [12, 24], { align: 'left' }),
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'usingUnit'),
    notes: Object.values(words.notes),
    unsummed,
  })
}

function lineKey({ unit, body }: HolderLine): string {
  return keyOf({ unitId: unit.unitId, bodyId: body?.bodyId ?? null })
}

function reviewCells(
  request: RequestLine,
  line: HolderLine | undefined,
  { words }: Frame,
): Record<string, TableCell> {
  const { postType } = request
  const of = (
    figure: 'quota' | 'filled' | 'leaderReserve' | 'pendingEntry' | 'policyReserve' | 'otherReserve',
  ) => sumOf(line?.posts ?? [], [postType], figure)
  const traits = line?.traits ?? {}
  const type = words.postTypes[postType] ?? postType
  return {
    usingUnit: request.body ?? request.unit,
    askingUnit: request.unit,
    bodyRank: traits.rank ?? null,
    category: traits.category ?? (line === undefined ? null : (words.values.kind?.[line.kind] ?? null)),
    isCivilService: traits.civilService ?? null,
    quota: of('quota'),
    filled: of('filled'),
    leaderVacant: of('leaderReserve'),
    pending: of('pendingEntry'),
    policyReserve: of('policyReserve'),
    otherReserveOnly: of('otherReserve'),
    asked: request.asked,
    suggested: request.suggested,
    reason: request.reason || null,
    remark: `${type} ${request.number}`,
  }
}

export interface PlanLine {
  readonly unit: string
  readonly body: string | null
  readonly postType: string
  readonly planned: number | null
  readonly asked: number
  readonly decided: number
  readonly noticed: number
  readonly entered: number
}

/** The plan of the date's year against what came of it. */
export function requestsTable(frame: Frame, words: TableWords, rows: readonly PlanLine[]): TableSource {
  const data = dataRows(
    rows.map(({ body, postType, ...row }) => ({
      ...row,
      body,
      postType: frame.words.postTypes[postType] ?? postType,
      remark: row.planned === null ? (words.notes.unplanned ?? null) : null,
    })),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const wide = { width: 9 }
  return framed(frame, {
    report: 'requests',
    words,
    columns: [
      make.number,
      make.text('unit', [14, 24], { leading: true, merge: true }),
      make.text('body', [12, 24], { leading: true }),
      make.text('postType', [12, 18]),
      make.posts('planned', wide),
      make.posts('asked', wide),
      make.posts('decided', wide),
      make.posts('noticed', wide),
      make.posts('entered', wide),
      make.posts('planLeft', { ...wide, reckoned: { plus: ['planned'], minus: ['decided'] } }),
      make.rate('planRate', { plus: ['entered'], minus: [], over: 'planned' }),
      make.remark,
    ],
    rows: withTotal(data, frame.words.total, 'body'),
    notes: [words.notes.left, words.notes.rate].flatMap((note) => note ?? []),
  })
}
