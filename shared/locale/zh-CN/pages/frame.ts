// What stands around the screens: settings, commands, keys, help.
export const frame = {
  settings: {
    title: '设置',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言 Language',
    languages: { 'zh-CN': '中文', en: 'English' },
    zoom: '显示比例',
    percent: '{zoom}%',
    smaller: '缩小',
    larger: '放大',
    actual: '实际大小',
    zoomKeys: 'Ctrl 加 +、-、0',
    reopen: '启动时打开上次的项目',
  },
}
export type FrameText = typeof frame
