// Which indicators cannot be below nothing. Revenue and output can.
const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'population',
  'area',
  'households',
  'villages',
  'assessment_rank',
  'reform_score',
])

export function isNeverNegative(indicator: string): boolean {
  return NEVER_NEGATIVE.has(indicator)
}
