// The look of antd here: a darker blue for contrast, small corners, dense controls.
import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0b62ea',
    colorPrimaryActive: '#0747a6',
    colorLink: '#0958d9',
    colorLinkHover: '#0747a6',
    colorText: '#1f2329',
    colorTextSecondary: '#4e5866',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#6b7482',
    colorError: '#c5221f',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a5b00',
    colorSuccessBg: '#edf8ef',
    colorSuccessBorder: '#a9d8b4',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#f0d48f',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#f0b8b5',
    colorInfoBg: '#eef5ff',
    colorInfoBorder: '#b9d3fb',
    borderRadius: 4,
    controlHeight: 30,
    fontSize: 14,
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    motion: false,
  },
}

/** Nonce of the content security policy, put into the page by main. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
