// Fonts of official tables, by the names under which offices have them.
export const FONTS = {
  title: '方正小标宋_GBK',
  heading: '方正黑体_GBK',
  body: '方正仿宋_GBK',
  digits: 'Times New Roman',
} as const
