// Solves a flow case and shows the flow arc by arc, or the nodes that make it impossible.
import { solveFlow } from '#shared/domain/apportion/flow/flow'
import { type FlowCase, renderFlow } from '#shared/domain/apportion/flow/flow-case'
import type { FlowInfeasible } from '#shared/domain/apportion/flow/flow-problem'
import { columns, type Output } from '../output.ts'
import { listed, refuseCase } from './refuse-case.ts'

/** Returns the exit status. */
export function showFlow({ problem, nodes }: FlowCase, file: string, output: Output): number {
  const outcome = solveFlow(problem)
  const reply = renderFlow(outcome, nodes)
  if (outcome.status === 'infeasible') return refuseCase(reply, whyNone(outcome, nodes, output), file, output)
  output.json(reply)
  const { flow: labels } = output.text.apportion
  const used = problem.arcs.flatMap(({ from, to, cost }, at) => {
    const amount = outcome.flow[at] ?? 0
    return amount > 0 ? [[nodes[from] ?? '', nodes[to] ?? '', cell(amount), cell(cost)]] : []
  })
  output.say(columns([[labels.from, labels.to, labels.flow, labels.cost], ...used]))
  output.say(output.fill(labels.total, { cost: outcome.cost.toString() }))
  return 0
}

/** A number, so that it stands to the right; a text where it is larger. */
function cell(amount: number | bigint): number | string {
  return typeof amount === 'number' ? amount : amount.toString()
}

function whyNone(outcome: FlowInfeasible, nodes: readonly string[], output: Output): string {
  const { noFlow } = output.text.apportion
  const named = (places: readonly number[]) =>
    listed(
      places.map((node) => nodes[node]),
      output,
    )
  switch (outcome.code) {
    case 'FLOOR_ABOVE_CAP': {
      const { indices, need, most } = outcome.detail
      const arcs = listed(
        indices.map((at) => String(at + 1)),
        output,
      )
      return output.fill(noFlow.FLOOR_ABOVE_CAP, { arcs, need: need.toString(), most: most.toString() })
    }
    case 'FLOW_CUT': {
      const { nodes: cut, side, need, most } = outcome.detail
      const amounts = { nodes: named(cut), need: need.toString(), most: most.toString() }
      return output.fill(side === 'in' ? noFlow.CUT_IN : noFlow.CUT_OUT, amounts)
    }
    case 'FLOW_UNBOUNDED':
      return output.fill(noFlow.FLOW_UNBOUNDED, { nodes: named(outcome.detail.nodes) })
  }
}
