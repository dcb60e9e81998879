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
    '{indicator} {value}, place {place} of {count,number} units, counts {count} + 1 − {place} = {claim}; ÷ sum {sum} {share}; × weight {weight} {part}.',
  WEIGHT_POINTS: '{indicator} {value}, place {place}, counts {claim} points.',
  WEIGHT_MISSING: '{indicator} is blank and counts as 0, as the scenario says.',
  SCORE: 'Score (the exact values of the above, added) {score}.',
  QUOTA: 'Quota = share of the score × {pool,number} posts {quota}, whole part {floor,number}.',
  REMAINDER: 'Remainder {remainder}, place {place} in the group; {posts,number} posts in all.',
  DIVISOR:
    'Score {score} ÷ common divisor {divisor} (with it the {units,number} units of the group get exactly {seats,number} posts) {quotient}; rounded by {method} ({rounding}): {posts,number} posts.',
  NO_DIVISOR: 'Dealt post by post by {method}: {posts,number} posts.',
  FLOOR_HELD: 'The floor of {bound,number} posts holds.',
  CAP_HELD: 'The cap of {bound,number} posts holds.',
  TIE_WON: 'Tied: {parties,number} units for {posts,number} posts, settled by {by}; this unit gets one.',
  TIE_LOST: 'Tied: {parties,number} units for {posts,number} posts, settled by {by}; this unit gets none.',
  BAND: 'Meets band {band} ({conditions}).',
  BAND_NONE: 'Meets none of the {bands,number} bands.',
  STEP_POSTS: 'This step gives {posts,number} posts.',
  FUNDING: 'Of these {pool}: {posts,number} ({type}).',
  TOTAL: 'Total = {sum} = {total,number} posts.',
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
