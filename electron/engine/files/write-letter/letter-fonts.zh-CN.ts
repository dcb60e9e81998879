// Fonts of official letters (GB/T 9704-2012), by the names under which offices have them.
export const LETTER_FONTS = {
  head: '方正小标宋简体',
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  signer: '楷体_GB2312',
} as const

/** Words that the standard puts around the parts of a letter. */
export const LETTER_WORDS = {
  annex: '附件',
  colon: '：',
  signer: '签发人',
  copies: '抄送',
  printed: '印发',
} as const
