// The print window: its toolbar and what it says when there is nothing to show.
export const print = {
  title: '打印预览',
  print: '打印',
  savePdf: '保存为 PDF',
  close: '关闭',
  pages: (count: number) => `共 ${count} 页`,
  layingOut: '正在排版…',
  nothing: '没有要打印的表格。请关闭本窗口，在“报表”中重新打开。',
  flowTitle: '编制流向图',
  flowOthers: (count: number) => `其余 ${count} 个单位`,
  printer: '打印机',
  ask: '打印时选择',
  copies: '份数',
  range: '页码',
  rangeHint: '全部，如 1-3,5',
  rangeWrong: (pages: number) => `页码请写成“1-3,5”，在 1 至 ${pages} 之间。`,
  paper: '纸张',
  own: '按表格',
  sizes: { A4: 'A4', A3: 'A3', K16: '16开', K8: '8开' },
  orientation: '方向',
  landscape: '横向',
  portrait: '纵向',
  margins: '页边距',
  marginKinds: { usual: '普通', narrow: '窄', wide: '宽' },
  scale: '字号比例',
  zoom: '显示',
}

/** What each language says. */
export type PrintText = Readonly<typeof print>

/** Words that GB/T 9704 puts around the parts of a letter. */
export const letterWords = {
  colon: '：',
  annex: '附件',
  signer: '签发人',
  copies: '抄送',
  printed: '印发',
} as const
