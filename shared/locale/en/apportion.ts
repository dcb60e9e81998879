// Text of the command `apportion`: flows, and what stands around an answer.
import type { ApportionText } from '../zh-CN/apportion.ts'

export const apportion: ApportionText = {
  flow: { from: 'From', to: 'To', flow: 'Flow', cost: 'Cost each', total: 'Total cost: {cost,number}' },
  noShares: {
    FLOORS_ABOVE_TOTAL:
      'Infeasible: the floors of {units} need {need,number} posts, and there are {most,number}. Lower the floors or add posts.',
    CAPS_BELOW_TOTAL:
      'Infeasible: there are {need,number} posts, and the caps of {units} hold {most,number}. Raise the caps or take posts away.',
    FLOOR_ABOVE_CAP:
      'Infeasible: {units} have a floor or base above their cap: {need,number} posts against {most,number} in all. Correct the floors, bases or caps.',
    BASE_ABOVE_TOTAL:
      'Infeasible: the bases of {units} need {need,number} posts, and there are {most,number}. Lower the bases or add posts.',
    NO_WEIGHT:
      'Infeasible: of {need,number} posts only {most,number} can be given: the weights of {units} are 0 or below the threshold. Check weights, threshold or caps.',
  },
  noFlow: {
    FLOOR_ABOVE_CAP:
      'The lower bounds of arcs {arcs} exceed their caps: {need,number} against {most,number} in all. Correct the bounds.',
    CUT_IN:
      'Infeasible: nodes {nodes} together need {need,number} more than they give, and at most {most,number} can get in. Add arcs or caps towards them, or lower their demand.',
    CUT_OUT:
      'Infeasible: nodes {nodes} together have {need,number} to send away, and at most {most,number} can get out. Lower their supply or raise the demand.',
    FLOW_UNBOUNDED:
      'No flow is the cheapest: the cycle through nodes {nodes} has no cap and a negative cost. Cap one of its arcs or correct the costs.',
  },
  noMatrix: {
    MARGINS_DIFFER:
      'Infeasible: the rows add up to {need,number}, the columns to {most,number}. Correct the row or column totals.',
    FLOOR_ABOVE_CAP:
      'Infeasible: cells in rows {rows} and columns {cols} have a floor above their cap: {need,number} against {most,number} in all. Correct the floors or caps.',
    CUT: 'Infeasible: rows {rows} need {need,number} posts, and columns {cols} with the caps of the other columns give them at most {most,number}. Change the totals, floors or caps.',
    CELLS:
      'Infeasible: rows {rows} need {need,number} posts, and their cells hold at most {most,number}. Raise the caps or lower the row totals.',
  },
  comma: ', ',
  turning: { gainsAbove: 'Gains 1 above weight', losesBelow: 'Loses 1 below' },
  around: {
    tie: 'Tie: {parties} for {posts,number} posts, settled by the tie order.',
    divisor: 'Divisor: 1 post for every {divisor,number} of weight.',
    next: 'At {seats,number} posts: {gains} gets 1 more[{tied}].',
    nextWithLoss: 'At {seats,number} posts: {gains} get 1 more, while {losses} gets 1 less[{tied}].',
    nextTied: ' (a tie, by the tie order)',
    loses: 'At {seats,number} posts: {losses} gets 1 less[, while {gains} gets 1 more][{tied}].',
    perHead: 'Posts per 10,000 of weight, highest to lowest: {ratio}',
    gini: 'Gini (posts over weight): {gini}',
    distances:
      'Shares of posts against shares of weight (percentage points): Gallagher {gallagher}, Loosemore–Hanby {loosemoreHanby}',
    sainteLague: 'Sainte-Laguë chi-square: {sainteLague}',
    outsideQuota: 'Outside their quota rounded down or up: {count,number}',
  },
  properties: {
    line: 'Method: {house}; {population}; {quota}; {favours}.',
    measured:
      'Measured on {problems,number} random problems each of like and unlike weights ({units} units, {posts,number} posts): one post more cost someone a post in {houseModerate,number} and {houseSkewed,number}; someone left the quota in {quotaModerate,number} and {quotaSkewed,number}.',
    house: ['more posts never cost anyone a post', 'more posts may cost someone a post (Alabama paradox)'],
    population: [
      'no post moves from a grown weight to a shrunken one',
      'a post may move from a grown weight to a shrunken one (population paradox)',
    ],
    quota: {
      both: 'stays within the quota rounded down and up',
      lower: 'never below the quota rounded down, but it may exceed it rounded up',
      upper: 'never above the quota rounded up, but it may fall below it rounded down',
      none: 'may leave the quota',
    },
    favours: {
      large: 'favours the large',
      small: 'favours the small',
      neither: 'favours neither large nor small',
    },
  },
}
