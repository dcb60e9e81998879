// Reports: preview, workbook, Word file, PDF.
import type { ReportText } from '../../zh-CN/pages/report.ts'
import { reportTables } from '../report-tables.ts'

const titles = Object.fromEntries(Object.entries(reportTables).map(([report, { title }]) => [report, title]))

export const report: ReportText = {
  title: 'Reports',
  intro: 'Screen, paper and Excel show one table, so the numbers agree.',
  names: {
    allocation: 'Allocation table',
    ...titles,
    notice: 'Notice of posts to use',
    request: 'Request to use posts',
    approval: 'Notice of allocation',
  },
  choose: 'Report',
  tables: 'Tables',
  letters: 'Letters',
  zerosBlank: 'Zeros blank',
  secrecy: 'Secrecy, copy number',
  secrecyHint: 'such as 秘密★1年　份号：000001　内部资料',
  ofState: 'The establishment as of {asOf}; choose the date at the top of the window.',
  firstRows: 'The screen shows the first {shown,number} of {rows,number} rows; paper and files hold all.',
  exportDocx: 'Export Word',
  hints: { allocation: '{steps}, total and origin of each unit by county, A4 landscape.' },
  basedOn: 'From the scenario "{name}" as of {asOf}. ',
  unsavedNote: 'The scenario has unsaved changes; the report shows what is on the screen.',
  noTable: 'There is no table to export at present',
  preview: 'Print preview',
  exportXlsx: 'Export Excel',
  exportPdf: 'Export PDF',
  exported: 'Exported "{file}" ({size})',
  writing: 'Writing',
  stopWriting: 'Stop',
  otherName: 'Save as “{free}”',
  flowTitle: 'Flow of posts',
  flowOthers: '{count,number} more units',
  copyTable: 'Copy the table',
  openFolder: 'Open its folder',
  tableLabel: 'Content of the report',
  refused: 'The scenario has no result at present, so there is no report. Mend it in Scenario.',
  toScenario: 'Go to the scenario',
  suggestedName: '{title} ({scenario})',
  kilobytes: '{size} KB',
}
