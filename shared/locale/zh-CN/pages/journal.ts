// Audit: every write, chained; undo of the latest.
export const journal = {
  title: '审计',
  intro: '每次写入都记为一条，按哈希首尾相连，只增不改。撤销也记为新的一条。',
  head: '审计头',
  headHint: '打印在报表页脚，用来核对项目文件是否被改动。',
  entries: '共 {entries,number} 条',
  verify: '核对审计链',
  verifyOk: '核对通过：数据库完好，{entries,number} 条记录首尾相连。',
  verifyBad: '核对未通过，发现 {count,number} 处问题。请停止使用该文件，并从备份核对。',
  table: '审计记录',
  columns: { id: '序号', at: '时间', actor: '操作人', what: '内容', changes: '改动行数', hash: '校验值' },
  undone: '已撤销',
  undoLast: '撤销最近一次写入',
  empty: '还没有记录。',
}
export type JournalText = typeof journal
