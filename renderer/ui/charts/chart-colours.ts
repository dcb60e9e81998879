// Colours of what charts tell apart, in order; each is dark enough to be read on white and told from its neighbours in grey.

export const CHART_COLOURS = [
  '#0958d9',
  '#c77700',
  '#5b8c00',
  '#8a5bc7',
  '#c5221f',
  '#00838f',
  '#7a4700',
  '#4e5866',
] as const
