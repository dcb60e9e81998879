// Reports: preview, workbook, PDF.
export const report = {
  title: '报表',
  intro: '屏幕、打印和 Excel 用同一张表，数字一致。',
  names: { allocation: '编制分配表' },
  hints: { allocation: '按县（市、区）列出各单位的{steps}、合计及市县来源，A4 横向。' },
  basedOn: '依据方案“{name}”，截止 {asOf}。',
  unsavedNote: '方案有未保存的修改，报表按屏幕上的方案生成。',
  noTable: '目前没有可以导出的表',
  preview: '打印预览',
  exportXlsx: '导出 Excel',
  exportPdf: '导出 PDF',
  exported: '已导出“{file}”（{size}）',
  openFolder: '打开所在文件夹',
  tableLabel: '编制分配表内容',
  refused: '方案目前没有结果，无法生成报表。请到“方案”中改正。',
  toScenario: '前往方案',
  suggestedName: '{title}（{scenario}）',
  kilobytes: '{size} KB',
}
export type ReportText = typeof report
