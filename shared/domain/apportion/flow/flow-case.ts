// A flow problem as a JSON document, and its answer as JSON.
import {
  CaseRefusal,
  noteKeys,
  readFields,
  readInteger,
  readList,
  readOnlyFields,
  readRequired,
  readText,
} from '../case-fields.ts'
import type { FlowArc, FlowInfeasible, FlowOutcome, FlowProblem, Whole } from './flow-problem.ts'

export interface FlowCase {
  readonly ok: true
  readonly kind: 'flow'
  readonly problem: FlowProblem
  /** The ids of the nodes: those with a demand first, then those that only arcs name. */
  readonly nodes: readonly string[]
}

/** Reads `nodes` {id: demand} and `arcs` [[u, v, lower, cap, cost] …]; a node only in arcs demands 0. */
export function readFlowCase(value: unknown): FlowCase {
  const fields = readOnlyFields(value, '', ['kind', 'nodes', 'arcs', ...noteKeys])
  const given = readFields(readRequired(fields, 'nodes'), 'nodes')
  const demands = [...given].map(([id, demand]) => readWhole(demand, `nodes.${id}`))
  const places = new Map([...given.keys()].map((id, at) => [id, at]))
  const place = (id: string) => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, demands.length)
    return demands.push(0) - 1
  }
  const arcs = readList(readRequired(fields, 'arcs'), 'arcs', (arc, field) => readArc(arc, field, place))
  if (demands.length === 0) throw new CaseRefusal('nodes', 'EMPTY')
  return { ok: true, kind: 'flow', problem: { demands, arcs }, nodes: [...places.keys()] }
}

function readArc(value: unknown, field: string, place: (id: string) => number): FlowArc {
  const [u, v, lower, cap, cost] = readList(value, field, (item) => item, 5)
  return {
    from: place(readText(u, `${field}[0]`)),
    to: place(readText(v, `${field}[1]`)),
    lower: readLeast(lower, `${field}[2]`),
    cap: cap === null ? null : readLeast(cap, `${field}[3]`),
    cost: readWhole(cost, `${field}[4]`),
  }
}

function readWhole(value: unknown, field: string): Whole {
  return asWhole(readInteger(value, field))
}

function readLeast(value: unknown, field: string): Whole {
  const amount = readInteger(value, field)
  if (amount < 0n) throw new CaseRefusal(field, 'NEGATIVE', { text: amount.toString() })
  return asWhole(amount)
}

function asWhole(value: bigint): Whole {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** The answer as the command line prints it. Amounts beyond the safe integers, and the cost always, are texts. */
export type FlowReply =
  | {
      readonly status: 'ok'
      readonly flow: readonly (number | string)[]
      readonly cost: string
      readonly divisor: null
    }
  | { readonly status: 'infeasible'; readonly code: string; readonly detail: FlowReplyDetail }

type FlowReplyDetail =
  | { readonly nodes: readonly string[] }
  | { readonly indices: readonly number[]; readonly need: number | string; readonly most: number | string }

export function renderFlow(outcome: FlowOutcome, nodes: readonly string[]): FlowReply {
  if (outcome.status === 'solved') {
    return { status: 'ok', flow: outcome.flow.map(shown), cost: outcome.cost.toString(), divisor: null }
  }
  return { status: 'infeasible', code: outcome.code, detail: detailOf(outcome, nodes) }
}

function detailOf(outcome: FlowInfeasible, nodes: readonly string[]): FlowReplyDetail {
  if (outcome.code === 'FLOOR_ABOVE_CAP') {
    const { indices, need, most } = outcome.detail
    return { indices, need: shown(need), most: shown(most) }
  }
  return { nodes: outcome.detail.nodes.map((node) => nodes[node] ?? '') }
}

function shown(amount: Whole): number | string {
  const whole = asWhole(BigInt(amount))
  return typeof whole === 'number' ? whole : whole.toString()
}
