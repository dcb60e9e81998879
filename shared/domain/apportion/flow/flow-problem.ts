// What a least-cost flow is asked and what it answers: plain data.

/** A whole number of any size: a safe integer, or a bigint where it is larger. */
export type Whole = number | bigint

/** Posts that may go from one node to another. Parallel arcs, loops and cycles are allowed. */
export interface FlowArc {
  /** Indices of nodes. */
  readonly from: number
  readonly to: number
  /** Least and most that must and may go this way; null = no cap. lower ≥ 0. */
  readonly lower: Whole
  readonly cap: Whole | null
  /** Of one post; may be negative. */
  readonly cost: Whole
}

/** Finds the cheapest whole-number flow: into each node goes, on balance, what it demands. */
export interface FlowProblem {
  /** Per node what must stay there; negative = supply. */
  readonly demands: readonly Whole[]
  readonly arcs: readonly FlowArc[]
}

export interface FlowSolved {
  readonly status: 'solved'
  /** Per arc; a number where that is safe. */
  readonly flow: readonly Whole[]
  readonly cost: bigint
  /**
   * The proof, per node: with r = cost + price[from] − price[to], an arc carries its least where r > 0 and its most
   * where r < 0. Fixed only up to a constant per connected component.
   */
  readonly prices: readonly Whole[]
}

/**
 * FLOOR_ABOVE_CAP: arcs (`indices`) whose lower bounds exceed their caps.
 * FLOW_CUT: `nodes` together demand more than can get in (`side` in) or supply more than can get out (`side` out).
 * FLOW_UNBOUNDED: around `nodes`, in this order, lead uncapped arcs of negative total cost, so that no flow is the
 * cheapest; reported only where there is a flow at all. No other kind of case can have answers without a best one, so
 * the code is this kind's own beside those that all share; the command line refuses it like them, with exit status 3.
 * One cap on such a cycle makes it a problem like any other, and it is filled up to the cap.
 */
export type FlowInfeasible =
  | {
      readonly status: 'infeasible'
      readonly code: 'FLOOR_ABOVE_CAP'
      readonly detail: { readonly indices: number[]; readonly need: bigint; readonly most: bigint }
    }
  | { readonly status: 'infeasible'; readonly code: 'FLOW_CUT'; readonly detail: FlowCut }
  | {
      readonly status: 'infeasible'
      readonly code: 'FLOW_UNBOUNDED'
      readonly detail: { readonly nodes: number[] }
    }

export interface FlowCut {
  readonly nodes: number[]
  readonly side: 'in' | 'out'
  readonly need: bigint
  /** Caps of the arcs that lead across in this direction less what must come back. */
  readonly most: bigint
}

export type FlowOutcome = FlowSolved | FlowInfeasible
