// Colours of what charts tell apart, in order, as the theme has them: readable on its ground and told from their neighbours in grey.

export const CHART_COLOURS = [
  'var(--chart-1)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-5)',
  'var(--chart-6)',
  'var(--chart-7)',
  'var(--chart-8)',
  'var(--chart-ink)',
] as const

/** The box beside the pointer, which the chart library would draw on white. */
export const CHART_TIP = {
  contentStyle: { background: 'var(--surface)', borderColor: 'var(--line)', color: 'var(--ink)' },
} as const
