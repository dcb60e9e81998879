// A refusal: what the domain cannot do with what it was given, as a code with figures. The engine turns it into a failure.

export type RefusalCode =
  | 'SCOPE_EMPTY'
  | 'UNIT_UNKNOWN'
  | 'STEP_DUPLICATE'
  | 'STEP_UNKNOWN'
  | 'COUNTY_UNKNOWN'
  | 'COUNTY_WITHOUT_UNITS'
  | 'WEIGHTS_NOT_ONE'
  | 'INDICATOR_UNKNOWN'
  | 'INDICATOR_MISSING'
  | 'INDICATOR_NEGATIVE'
  | 'INDICATOR_ZERO_SUM'
  | 'SHARE_NEEDS_HIGH'
  | 'POINTS_TOO_FEW'
  | 'POINTS_ALONE'
  | 'BOUND_SCOPE_UNKNOWN'
  | 'CHARGE_TYPE_DIFFERS'
  | 'UNIT_AMBIGUOUS'
  | 'RULE_PACK_UNKNOWN'

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  /** Path of the field in the document, such as `steps[1].weights`. */
  readonly field: string

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}, field = '') {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.field = field
  }
}
