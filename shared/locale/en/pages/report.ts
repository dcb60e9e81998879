// Reports: preview, workbook, PDF.
import type { ReportText } from '../../zh-CN/pages/report.ts'

export const report: ReportText = {
  title: 'Reports',
  intro: 'Screen, paper and Excel show one table, so the numbers agree.',
  names: { allocation: 'Allocation table' },
  hints: { allocation: '{steps}, total and origin of each unit by county, A4 landscape.' },
  basedOn: 'From the scenario "{name}" as of {asOf}. ',
  unsavedNote: 'The scenario has unsaved changes; the report shows what is on the screen.',
  noTable: 'There is no table to export at present',
  preview: 'Print preview',
  exportXlsx: 'Export Excel',
  exportPdf: 'Export PDF',
  exported: 'Exported "{file}" ({size})',
  openFolder: 'Open its folder',
  tableLabel: 'Content of the allocation table',
  refused: 'The scenario has no result at present, so there is no report. Mend it in Scenario.',
  toScenario: 'Go to the scenario',
  suggestedName: '{title} ({scenario})',
  kilobytes: '{size} KB',
}
