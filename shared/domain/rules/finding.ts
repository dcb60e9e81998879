// A finding: what a rule or a check has to say. Data, not an error; it travels with the result.

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  /** Rule code (R9) or check code (POOL_SHORT). */
  readonly rule: string
  /** Unit code, or its name where it has none; null where the finding is about the whole. */
  readonly unit: string | null
  readonly body: string | null
  readonly value: number | string | null
  readonly limit: number | string | null
  readonly severity: Severity
  /** Document and article that the rule rests on. */
  readonly source: string
  /** Which of the rule's sentences applies, for the locale files. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}
