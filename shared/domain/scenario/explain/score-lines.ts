// What each weight adds to a score, and the score.
import { formatQ, rational } from '../../apportion/rational.ts'
import { partOfScore, type Scores, scoreOf, type WeightTrace } from '../scores.ts'
import { type Line, SHARE_PLACES, shown } from './lines.ts'

/** Lines of a member's score; `sharer` says who is ranked. */
export function scoreLines(scores: Scores, member: number, sharer: 'unit' | 'county' | 'body'): Line[] {
  if (scores.weights.length === 0) return [['SCORE_EQUAL', { count: scores.count }]]
  const lines = scores.weights.map((weight) => weightLine(weight, member, sharer))
  return [...lines, ['SCORE', { score: shown(scoreOf(scores, member), SHARE_PLACES) }]]
}

function weightLine(trace: WeightTrace, member: number, sharer: string): Line {
  const { weight, column, members, scale, edge, known: count } = trace
  const holder = members[member] as number
  const { indicator } = weight
  if (!column.has(holder)) return ['WEIGHT_MISSING', { indicator }]
  const { share, part } = partOfScore(trace, member)
  const common = {
    indicator,
    value: formatQ(rational(column.at(holder), column.scale)),
    claim: formatQ(rational(trace.claims.at(member), scale)),
    sum: formatQ(rational(trace.sum, scale)),
    share: shown(share, SHARE_PLACES),
    weight: formatQ(trace.factor),
    part: shown(part, SHARE_PLACES),
    count,
    sharer,
  }
  const place = trace.places?.[member] ?? 0
  if (weight.points !== undefined) return ['WEIGHT_POINTS', { ...common, place }]
  switch (weight.normalise ?? 'share') {
    case 'share':
      return ['WEIGHT_SHARE', common]
    case 'range':
      // Where all are equal each claims one whole: there is no distance to tell.
      if (trace.isLevel) return ['WEIGHT_RANGE_EQUAL', common]
      return ['WEIGHT_RANGE', { ...common, edge: edge === null ? '' : formatQ(rational(edge, scale)) }]
    case 'rank':
      return ['WEIGHT_RANK', { ...common, place }]
  }
}
