// Start: new, open, sample, and the five steps of the job.
import type { StartText } from '../../zh-CN/pages/start.ts'

export const start: StartText = {
  title: 'Start',
  intro: 'From indicators to the allocation table in five steps.',
  newTitle: 'New project',
  newHint: 'Choose a city or county; its units come from the bundled list of 2023.',
  searchLabel: 'City or county',
  searchPlaceholder: 'Name, pinyin initials or code, such as xz or 3203',
  searchEmpty: 'Nothing found for "{text}". Type a name, pinyin initials or a division code.',
  brings: '{streets,number} streets · {towns,number} towns · {others,number} other units',
  willBring: 'Brings {total,number} units: ',
  template: 'Scenario template',
  templates: { blank: 'Blank', 'xuzhou-2020': 'Xuzhou 2020 (base + weighted county top-up)' },
  create: 'Create and choose where to save',
  suggestedName: '{name} allocation.bianheng',
  openTitle: 'Open a project',
  openHint: 'Open an existing .bianheng file.',
  open: 'Open project…',
  sampleTitle: 'Sample project',
  sampleHint:
    'Xuzhou 2020 in full; indicator values and the split of the 529 by county are samples to play with.',
  openSample: 'Open the sample project',
  unsavedTitle: 'The scenario has unsaved changes',
  unsavedHint: 'The changes of "{name}" are not saved and will be lost when another project is opened.',
  discard: 'Discard changes',
  saveAndGo: 'Save and go on',
  unsoundHint: 'The scenario has fields to mend; it can be saved after that.',
  checklist: 'Five steps',
  stepsDone: '{done} of 5 done',
  done: 'Done',
  todo: 'To do',
  steps: {
    project: { title: 'Create or open a project', hint: 'Choose a city; its units are filled in' },
    units: { title: 'Tick the units that take part', hint: 'Streets and towns are ticked already' },
    import: { title: 'Import indicators', hint: 'Population, area, GDP, assessment rank and so on' },
    scenario: {
      title: 'Work out the scenario and check it',
      hint: 'Click a number in the row of a unit to see how it came about',
    },
    report: { title: 'Export the allocation table', hint: 'Excel workbook or PDF' },
  },
}
