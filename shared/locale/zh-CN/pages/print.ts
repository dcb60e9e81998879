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
  flowOthers: (count: number) => `其余${count}个单位`,
  failed: '操作没有完成，请重试。',
}
export type PrintText = typeof print

/** Words that GB/T 9704 puts around the parts of a letter. */
export const letterWords = { colon: '：', annex: '附件' } as const
