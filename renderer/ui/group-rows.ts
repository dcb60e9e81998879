// Rows by county, in the order the counties first appear.
export interface CountyGroup<R> {
  readonly code: string
  readonly name: string
  readonly rows: readonly R[]
}

export function groupByCounty<R extends { readonly county: string; readonly countyName: string }>(
  rows: readonly R[],
): CountyGroup<R>[] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.county)
    if (group === undefined) groups.set(row.county, [row])
    else group.push(row)
  }
  return [...groups].map(([code, members]) => ({ code, name: members[0]?.countyName ?? code, rows: members }))
}

/** Sum of a figure over rows. */
export function sumOf<R>(rows: readonly R[], figure: (row: R) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0)
}
