// How a row of the roster enters the digest of its batch.

/** A person by id alone, so that clearing one leaves the digest whole. */
export function digestLine(values: readonly unknown[]): string {
  return `${JSON.stringify(values)}\n`
}

/** The same line of a stored row, written by SQLite: half a million rows are read in half the time. */
export const DIGEST_LINE = `json_array(batch, position, person, unit, body, postType, sex, birth, education, fullTime,
  speciality, rank, duty, detail) || char(10)`
