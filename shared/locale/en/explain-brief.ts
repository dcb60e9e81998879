// Lines of a derivation cut in two for a table: what units have in common, and what is each one's own. A line not named here is one's own.
import type { ExplainCode } from '#shared/domain/scenario/explain'
import type { BriefLine } from '../zh-CN/explain-brief.ts'

export const explainBrief: Readonly<Partial<Record<ExplainCode, BriefLine>>> = {
  CONSTANT: { common: 'the same for every unit' },
  CARRY: { common: 'the present quota, taken over' },
  POOL: { common: '{group}: {posts,number} posts, shared by {units,number} units' },
  POOL_EMPTY: { common: '{group}: no posts to share' },
  POOL_CHARGED: { common: 'less {charged,number} given as extra posts earlier: {left,number} are left' },
  STAGE: {
    common: 'first {posts,number} posts over {counties,number} counties, by the counties’ own values',
  },
  HELD_MIN: { common: 'the floor of “{scope}” binds: its {units,number} units share {posts,number} posts' },
  HELD_MAX: { common: 'the cap of “{scope}” binds: its {units,number} units share {posts,number} posts' },
  REST: {
    common: 'with others held at their bounds, the {units,number} that are left share {posts,number} posts',
  },
  WEIGHT_SHARE: { own: '{indicator} {value} ÷ {sum} × {weight} {part}' },
  WEIGHT_RANGE: {
    common: '{indicator} counts by its distance from the worst value {edge}',
    own: '{indicator} {value}, distance {claim} ÷ {sum} × {weight} {part}',
  },
  WEIGHT_RANK: {
    common: '{indicator} is ranked among {count,number} {sharer}, each counting {count} + 1 − place',
    own: '{indicator} {value}, place {place}: {claim} ÷ {sum} × {weight} {part}',
  },
  WEIGHT_RANGE_EQUAL: { own: '{indicator} {value} (all the same), 1 ÷ {count} × {weight} {part}' },
  SCORE: { common: 'the score is the sum, of exact values', own: 'score {score}' },
  QUOTA: {
    common: 'quota = score ÷ sum of scores ({total}) × {pool,number} posts',
    own: 'quota {quota}, whole part {floor,number}',
  },
  QUOTA_PRICE: {
    common:
      'quota = score ÷ score of one post {price} (within floors and caps, or by the rule of the method, this makes {pool,number} posts)',
    own: 'quota {quota}, whole part {floor,number}',
  },
  REMAINDER: {
    common: 'the {extra,number} posts that are left go to the largest remainders',
    own: 'remainder {remainder}, place {place}',
  },
  DIVISOR: {
    common:
      'score ÷ common divisor {divisor} (with it the {units,number} {sharer} get exactly {seats,number} posts), rounded by {method} ({rounding})',
    own: '÷ {divisor} {quotient}',
  },
  BAND_NONE: { own: 'meets none of the bands' },
  BAND_TOP: {
    common: 'band {band}: the first {top} by {indicator} of {size,number} units, that is {count,number}',
    own: '{indicator} {value}, place {place}',
  },
  STEP_POSTS: { own: '{posts,number} posts' },
  TOTAL: { own: '[{sum} = ]{total,number} posts' },
  BAND_COUNT_HALF_UP: { common: '{size,number} × {top} {share}, with 0.5 more {more}, whole {count,number}' },
  BAND_COUNT_FLOOR: { common: '{size,number} × {top} {share}, cut to {count,number}' },
  BAND_COUNT_CEIL: { common: '{size,number} × {top} {share}, raised to {count,number}' },
  FUNDING_SHARE: {
    own: '{pool} up to here {sum,number} × {ratio} ÷ {size} {share}, {given,number} given, less {before,number} before: {posts,number}',
  },
  FUNDING_FIRST: { common: 'sums run in the order of the units; a part of a post falls to {pool} first' },
  FUNDING: { own: '{pool} {posts,number} ({type})' },
}
