// Reports: preview, workbook, Word file, PDF.
import { reportTables } from '../report-tables.ts'

const titles = Object.fromEntries(Object.entries(reportTables).map(([report, { title }]) => [report, title]))

export const report = {
  title: '报表',
  intro: '屏幕、打印和 Excel 用同一张表，数字一致。',
  names: {
    allocation: '编制分配表',
    ...titles,
    notice: '编制使用通知单',
    request: '用编请示',
    approval: '关于下达编制的通知',
  } as Readonly<Record<string, string>>,
  choose: '报表',
  tables: '表格',
  letters: '公文',
  zerosBlank: '零值不显示',
  secrecy: '密级、份号',
  secrecyHint: '如：秘密★1年　份号：000001　内部资料',
  ofState: '截止 {asOf} 的机构编制情况，日期在窗口上方选择。',
  firstRows: '屏幕上只显示前 {shown,number} 行，共 {rows,number} 行；导出和打印为全表。',
  exportDocx: '导出 Word',
  hints: { allocation: '按县（市、区）列出各单位的{steps}、合计及市县来源，A4 横向。' },
  basedOn: '依据方案“{name}”，截止 {asOf}。',
  unsavedNote: '方案有未保存的修改，报表按屏幕上的方案生成。',
  noTable: '目前没有可以导出的表',
  preview: '打印预览',
  exportXlsx: '导出 Excel',
  exportPdf: '导出 PDF',
  exported: '已导出“{file}”（{size}）',
  writing: '正在写入',
  stopWriting: '停止导出',
  otherName: '另存为“{free}”',
  flowTitle: '编制流向图',
  flowOthers: '其余{count,number}个单位',
  copyTable: '复制表格',
  openFolder: '打开所在文件夹',
  tableLabel: '报表内容',
  refused: '方案目前没有结果，无法生成报表。请到“方案”中改正。',
  toScenario: '前往方案',
  suggestedName: '{title}（{scenario}）',
  kilobytes: '{size} KB',
}
export type ReportText = typeof report
