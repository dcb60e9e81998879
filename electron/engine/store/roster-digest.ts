// How a row of the roster enters the digest of its batch.

/** A person by id alone, so that clearing one leaves the digest whole. */
export function digestLine(values: readonly unknown[]): string {
  return `${JSON.stringify(values)}\n`
}
