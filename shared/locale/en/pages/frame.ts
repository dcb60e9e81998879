// English text of what stands around the screens: settings, commands, keys, help.
import type { FrameText } from '../../zh-CN/pages/frame.ts'

export const frame: FrameText = {
  settings: {
    title: 'Settings',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language 语言',
    languages: { 'zh-CN': '中文', en: 'English' },
    zoom: 'Zoom',
    percent: '{zoom}%',
    smaller: 'Smaller',
    larger: 'Larger',
    actual: 'Actual size',
    zoomKeys: 'Ctrl with +, - and 0',
    reopen: 'Open the last project at the start',
  },
}
