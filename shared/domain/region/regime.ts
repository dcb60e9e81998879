// Whether a body's posts count with its unit: the regime (管理体制) of a dispatched body decides.

/** 派驻: people and posts stay with the department, so the body is listed with the unit but not counted. */
export function isStationed(kind: string, regime: string | undefined): boolean {
  return kind === 'dispatched' && regime === 'dispatched'
}
