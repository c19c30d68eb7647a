/** This file defines the colours and sizes of every generated tab. */

export const COLORS = {
  ink: '#1F2328',
  muted: '#57606A',
  white: '#FFFFFF',
  band: '#0B3C5D',
  head: '#F6F8FA',
  hairline: '#D0D7DE',
  rule: '#8C959F',
  link: '#005A8C',
  /** What a person is invited to fill in. */
  entry: '#FFFDF3',
  blue: '#0072B2',
  vermillion: '#D55E00',
  grey: '#8C959F',
  total: '#57606A',
  track: '#D9DEE3',
} as const;

/** Each state has a symbol, a word and a pair of colours of at least 4.5:1. */
export const STATES = {
  act: { symbol: '■', text: '#8A2E00', background: '#FCE5D9' },
  watch: { symbol: '◆', text: '#6B4400', background: '#FDF1D6' },
  good: { symbol: '✓', text: '#00563F', background: '#E3F4EE' },
  none: { symbol: '○', text: '#4A5158', background: '#EEF0F2' },
} as const;

export const FONT = 'Arial';
