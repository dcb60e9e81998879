// The organisation chart: boxes, comparison with another date, merging by dragging.
import type { StructureText } from '../../zh-CN/pages/structure.ts'

export const structure: StructureText = {
  title: 'Organisation chart',
  intro: 'Who belongs to whom, with posts and people as of {asOf}.',
  whole: 'All',
  figures: 'Posts {quota,number}  Filled {filled,number}  Usable {usable,number}',
  fromTo: '{from,number}→{to,number}',
  changes: { same: '', added: 'New', removed: 'Abolished', changed: 'Changed' },
  cameFrom: '{name} (out of {from})',
  against: 'Compare with date',
  alone: 'Do not compare',
  toWhole: 'All',
  toCounty: '{name}',
  notThere: 'This unit does not exist on {asOf}. Choose another date, or go back to all.',
  pictureTitle: 'Organisation chart of {name} (as of {asOf}[, compared with {against}])',
  hints: {
    open: 'Click a name to open it; zoom with the wheel, drag the ground to move. Posts of the vacancy sum.',
    merge:
      'Drag a body onto another to preview a merger; click a name to see where its posts come from. Posts of the vacancy sum.',
    look: 'Click a name to see where its posts come from. Posts of the vacancy sum.',
  },
  view: 'Zoom',
  name: 'Name',
  change: 'Change',
  before: 'Compared date',
  merge: 'Merge',
  mergeLabel: 'Merge “{name}” with another body',
  mergeTitle: 'Merge “{name}”',
  mergeWith: 'Into',
  mergedName: 'Name after the merger',
  mergePart: '{name}: {figures}',
  mergeSum: 'After the merger, “{name}”: {figures}',
  mergeHint:
    'Posts, people, leaders and duties go along. This is a preview; the merger takes effect once the new document has a number and is booked.',
  toDocument: 'Enter in a new document',
}
