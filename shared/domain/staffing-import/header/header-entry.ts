// One entry of the header dictionary.

export interface HeaderEntry {
  readonly field: string
  /** Whole headers; one with a slash is a group and the leaf under it. */
  readonly texts: readonly string[]
  /** Looser: tried on the header with its groups, joined by slashes. */
  readonly pattern?: RegExp
}
