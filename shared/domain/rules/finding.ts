// A finding: what a rule or a check has to say. Data, not an error; it travels with the result.

export type Severity = 'error' | 'warning' | 'info'

/** Which finding it is: two of one rule on one unit differ by what they say or by their subject. */
export interface FindingPlace {
  /** Rule code (R9) or check code (POOL_SHORT). */
  readonly rule: string
  /** Unit code, or its name where it has none; null where the finding is about the whole. */
  readonly unit: string | null
  readonly body: string | null
  /** Which of the rule's sentences applies, for the locale files. */
  readonly message: string
  /** The post type, document, person or number that it is about; '' where the unit and body say it all. */
  readonly subject: string
}

/** Lets one finding pass: why, who, when. It is shown wherever the finding is. */
export interface Waiver extends FindingPlace {
  readonly reason: string
  readonly who: string
  readonly date: string
}

export interface Finding extends Omit<FindingPlace, 'subject'> {
  readonly subject?: string
  /** Of a rule that the office added itself; the others are named by the locale files. */
  readonly title?: string
  readonly value: number | string | null
  readonly limit: number | string | null
  readonly severity: Severity
  /** Document and article that the rule rests on. */
  readonly source: string
  /** C = the source is weak and is shown as none. Checks of the program itself have no grade. */
  readonly confidence?: 'A' | 'B' | 'C'
  readonly params: Readonly<Record<string, string | number>>
  readonly waiver?: Waiver | null
}

/** Whether it only says that a rule could not be checked for want of records: neither found nor met. */
export function isUnchecked({ message }: Pick<FindingPlace, 'message'>): boolean {
  return message === 'notRecorded' || message === 'notRecordedInUnits'
}
