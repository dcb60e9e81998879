// Sentences of a derivation: a reader redoes the number with a pocket calculator from these alone.
import type { Method } from '#shared/domain/apportion/problem'
import type { ExplainCode } from '#shared/domain/scenario/explain'

export const explain: Readonly<Record<ExplainCode, string>> = {
  CONSTANT: 'The same for every unit.',
  POOL: '{group}: {posts,number} posts, shared by {units,number} units.',
  POOL_EMPTY: '{group}: no posts to share.',
  POOL_CHARGED: 'Less {charged,number} posts given as extra posts earlier: {left,number} are left.',
  WEIGHT_SHARE: '{indicator} {value} ÷ sum {sum} {share}; × weight {weight} {part}.',
  WEIGHT_RANGE:
    '{indicator} {value}, {claim} from the worst value {edge}; ÷ sum of distances {sum} {share}; × weight {weight} {part}.',
  WEIGHT_RANK:
    '{indicator} {value}, place {place} of {count,number} {sharer}, counts {count} + 1 − {place} = {claim}; ÷ sum {sum} {share}; × weight {weight} {part}.',
  WEIGHT_RANGE_EQUAL:
    '{indicator} {value}, the same for all {count,number} {sharer}: 1 ÷ {count} {share}; × weight {weight} {part}.',
  WEIGHT_POINTS: '{indicator} {value}, place {place}, counts {claim} points.',
  WEIGHT_MISSING: '{indicator} is blank and counts as 0, as the scenario says.',
  SCORE: 'Score (the exact values of the above, added) {score}.',
  QUOTA: 'Quota = score ÷ sum of scores ({total}) × {pool,number} posts {quota}, whole part {floor,number}.',
  QUOTA_PRICE:
    'Quota = score ÷ score of one post {price} (within floors and caps, or by the rule of the method, this makes {pool,number} posts) {quota}, whole part {floor,number}.',
  QUOTA_HELD: 'It takes no part in the remainders: {posts,number} posts.',
  REMAINDER:
    'Remainder {remainder}, place {place} in the group; the {extra,number} posts that are left go to the largest; {posts,number} posts in all.',
  DEALT_OUT: 'Dealt post by post by {method}: {posts,number} posts.',
  DIVISOR:
    'Score {score} ÷ common divisor {divisor} (with it the {units,number} {sharer} of the group get exactly {seats,number} posts) {quotient}; rounded by {method} ({rounding}): {posts,number} posts.',
  NO_DIVISOR:
    'Place {place} by score of {units,number} {sharer}; {method} gives every one of them a post first, and {seats,number} posts are not enough for all: {posts,number} posts.',
  FLOOR_HELD: 'The floor of {bound,number} posts holds.',
  CAP_HELD: 'The cap of {bound,number} posts holds.',
  TIE_WON: 'Tied: {parties,number} {sharer} for {posts,number} posts, settled by {by}; this one gets a post.',
  TIE_LOST: 'Tied: {parties,number} {sharer} for {posts,number} posts, settled by {by}; this one gets none.',
  BAND: 'Meets band {band} ({conditions}).',
  BAND_NONE: 'Meets none of the {bands,number} bands.',
  STEP_POSTS: 'This step gives {posts,number} posts.',
  FUNDING: 'Of these {pool}: {posts,number} ({type}).',
  FUNDING_SHARE:
    '{pool}: up to this unit {sum,number} posts of the step × {ratio} ÷ {size} {share}, {given,number} given; less {before,number} given before, {posts,number} here.',
  FUNDING_FIRST: 'Sums run from unit to unit in order; a part of a post falls to {pool} first.',
  TOTAL: 'Total[ = {sum}] = {total,number} posts.',
  CLASS: 'Its class is “{class}”.',
  TABLE: '{indicator}: {range}, which is this bracket.',
  RATIO_CEIL: '{indicator} {value} ÷ {per} {quotient}, rounded up.',
  RATIO_FLOOR: '{indicator} {value} ÷ {per} {quotient}, rounded down.',
  RATIO_HALF_UP: '{indicator} {value} ÷ {per} {quotient}, rounded half up.',
  FORMULA: '{expression}, filled in: {filled}.',
  CARRY: 'The present quota, taken over.',
  MANUAL: 'Fixed by hand; reason: {reason}',
  MANUAL_NONE: 'Not among the units fixed by hand.',
  STAGE: 'First {posts,number} posts over {counties,number} counties, by the counties’ own values:',
  STAGE_POSTS: '{group} gets {posts,number} posts, shared among its units:',
  MARGIN:
    'The unit’s sum is fixed at {posts,number} (as for {units,number} units), and so is each type’s: shared by double proportion.',
  MARGIN_NONE: 'The scenario fixes no sum for this unit; it takes no part.',
  MARGIN_CELL: '{type}: {sum,number} in all, {posts,number} for this unit.',
  CELL_DIVISORS:
    'Score {score} ÷ (divisor of the unit {own} × divisor of the column {all}) {quotient}; rounded by {method} ({rounding}): {posts,number} posts.',
  CELL_TIE:
    '{parties,number} units lie exactly on a boundary, {posts,number} posts are theirs, settled by {by}: the first ones are rounded up.',
  CELL_TIE_GAINED: 'Of this unit it is {type} that is rounded up.',
  CELL_TIE_FUNCTION: 'Of this unit it is the function “{function}” that is rounded up.',
  HELD_MIN: 'The floor of “{scope}” binds: its {units,number} units share {posts,number} posts.',
  HELD_MAX: 'The cap of “{scope}” binds: its {units,number} units share {posts,number} posts.',
  REST: 'With others held at their bounds, the {units,number} that are left share {posts,number} posts.',
  DEALT:
    'Share = score ÷ sum of scores ({total}) × {pool,number} posts {share}. The bounds ({scopes}) cross: post by post to the strongest claim (share ÷ signpost of the post) by {method} that leaves every bound reachable, {posts,number} posts.',
  DEALT_LAST: 'Post {post,number}: claim {claim}, given.',
  DEALT_NEXT: 'Post {post,number}: claim {claim}; when its turn came no bound or pool left room for it.',
  SCORE_EQUAL: '{count,number} bodies, equally.',
  LOT: 'Lots: SHA-256 of the three lines seed, step, code ({seed} / {id} / {key}), here {lot}…; the smallest goes first.',
  BAND_TOP:
    'Band {band}: {indicator} {value}, place {place} of {size,number} units; the first {top}, that is {count,number}.',
  BAND_COUNT_HALF_UP:
    'Places of band {band}: {size,number} × {top} {share}, with 0.5 more {more}; the whole number is {count,number}.',
  BAND_COUNT_FLOOR: 'Places of band {band}: {size,number} × {top} {share}; decimals dropped, {count,number}.',
  BAND_COUNT_CEIL:
    'Places of band {band}: {size,number} × {top} {share}; any decimals add one, {count,number}.',
  BAND_EQUAL: 'The same {indicator} as {equals,number} other units[, set apart by {by}].',
  BAND_MARK: 'Band {band}: {indicator} has to meet {range}.',
  BODIES: '{posts,number} posts of the unit, shared among {bodies,number} bodies:',
  BODIES_NONE: 'Nothing to share, or no body to share it among.',
  FUNCTION: 'Function “{function}”: {sum,number} in all, {posts,number} for this unit.',
  BODY_POSTS: '{body}: {posts,number} posts.',
  SOURCED: '{posts,number} posts given by {giver}.',
  GIVER_VACANCY:
    'It has {vacancy,number} usable vacancies; shared among the givers by vacancies its quota {share}, by largest remainder {posts,number} posts.',
  GIVER_FILLED:
    'Vacancies used up, its quota by filled posts ({filled,number}) {share}, by largest remainder {posts,number} more.',
  SOURCED_NONE: 'No posts given by another unit.',
  CHANGE_UP: '{type}: set at {total,number}, present quota {quota,number}: {posts,number} more.',
  CHANGE_FROM: 'The increase takes {posts,number} from the {pool} pool ({type}).',
  CHANGE_DOWN:
    '{type}: set at {total,number}, present quota {quota,number}: {posts,number} go back to the county pool.',
  CHANGE_NONE: '{type}: set at {total,number}, as it is.',
  OF_TYPE: 'Of these {posts,number} posts are of type {type}.',
}

/** How a method rounds, in a few words. */
export const roundings: Readonly<Record<Method, string>> = {
  hamilton: 'whole part, then largest remainders',
  droop: 'whole part, then largest remainders',
  jefferson: 'fractions dropped',
  webster: 'half up',
  hill: 'at the geometric mean of the neighbours',
  adams: 'any fraction up',
  dean: 'at the harmonic mean of the neighbours',
  modified_sainte_lague: 'below 1 at 0.7, else half up',
  quota_method: 'never above the quota rounded up',
}
