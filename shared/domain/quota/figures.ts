// The figures of a holder's posts of one type: what an overview shows in columns and sums under them.

/** In the order of the columns. Vacancy is of the usable kind; `borrowed`, `originCity` and `originCounty` tell apart what `quota` holds or leaves out. */
export const FIGURES = [
  'quota',
  'filled',
  'pendingEntry',
  'leaderReserve',
  'policyReserve',
  'otherReserve',
  'usableVacancy',
  'borrowed',
  'originCity',
  'originCounty',
] as const

export type Figure = (typeof FIGURES)[number]
/** Posts or people, by figure. */
export type FigureSums = Readonly<Record<Figure, number>>

/** Each figure summed over the rows; no rows give zeros. */
export function sumFigures(rows: readonly FigureSums[]): FigureSums {
  const sums = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Record<Figure, number>
  for (const row of rows) for (const name of FIGURES) sums[name] += row[name]
  return sums
}
