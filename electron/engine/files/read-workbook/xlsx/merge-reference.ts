// "A1:C2" as a merged area.
import { columnNumber, type Merge } from '#shared/domain/staffing-import/sheet'

/** Null for a single cell or what is no reference. */
export function mergeOf(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return null
  const [, left = '', top = '', right = '', bottom = ''] = match
  const merge = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  }
  const ordered = merge.top >= 1 && merge.top <= merge.bottom && merge.left <= merge.right
  return ordered && (merge.top < merge.bottom || merge.left < merge.right) ? merge : null
}
