// The look of antd here: a darker blue for contrast, small corners, dense controls; light and dark.
import type { ThemeConfig } from 'antd'
import { theme as antdTheme } from 'antd'
import { useSyncExternalStore } from 'react'

const SHAPE = {
  borderRadius: 4,
  controlHeight: 30,
  fontSize: 14,
  fontFamily: 'var(--font)',
  motion: false,
}

const LIGHT: ThemeConfig = {
  token: {
    ...SHAPE,
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
  },
}

const DARK: ThemeConfig = {
  algorithm: antdTheme.darkAlgorithm,
  token: {
    ...SHAPE,
    colorPrimary: '#84b4ff',
    colorPrimaryHover: '#a3c7ff',
    colorPrimaryActive: '#b9d5ff',
    colorTextLightSolid: '#0d1a2e',
    colorLink: '#84b4ff',
    colorLinkHover: '#b9d5ff',
    colorBgBase: '#14181f',
    colorBgContainer: '#1c222c',
    colorBgElevated: '#262e3a',
    colorBgLayout: '#14181f',
    colorBgSpotlight: '#dfe6f0',
    colorBorder: '#465264',
    colorBorderSecondary: '#3a4453',
    colorText: '#e6eaf1',
    colorTextSecondary: '#b6c0ce',
    colorTextDescription: '#a8b2c1',
    colorTextPlaceholder: '#96a1b1',
    colorError: '#ff9a93',
    colorSuccess: '#6fce85',
    colorWarning: '#f2bd5a',
    colorInfo: '#84b4ff',
    colorSuccessBg: '#1b3023',
    colorSuccessBorder: '#35633f',
    colorWarningBg: '#362c16',
    colorWarningBorder: '#725a22',
    colorErrorBg: '#3c2120',
    colorErrorBorder: '#7d3d39',
    colorInfoBg: '#1d2f4d',
    colorInfoBorder: '#3a5f99',
  },
}

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

/** The theme in force: main tells the window's own, or the system's. */
export function useTheme(): ThemeConfig {
  const dark = useSyncExternalStore(
    (listener) => {
      darkness.addEventListener('change', listener)
      return () => darkness.removeEventListener('change', listener)
    },
    () => darkness.matches,
  )
  return dark ? DARK : LIGHT
}

/** Nonce of the content security policy, put into the page by main. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
