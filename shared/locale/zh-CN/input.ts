// What is wrong with a value of a document or a request that the contract refuses: missing, of the wrong kind, too small.
export const input = {
  missing: '缺少这一项',
  wrongType: '应为{expected}',
  /** Kinds of values as a document writes them. */
  types: {
    string: '文字（写在引号里）',
    number: '数字',
    int: '整数',
    object: '花括号里的一组字段',
    array: '方括号里的列表',
    boolean: 'true 或 false',
  },
  /** Least and most: of a number, of the letters of a text, of the items of a list. */
  least: { number: '不能小于 {bound}', string: '至少要 {bound} 个字', array: '至少要 {bound} 项' },
  most: { number: '不能大于 {bound}', string: '不能超过 {bound} 个字', array: '不能超过 {bound} 项' },
  date: '应为日期，写作 YYYY-MM-DD',
} as const
