/**
 * Every token once: what a host may set as `--pb-<name>` and an element reads as `--_<name>`. A pair is a colour for
 * the light and the dark scheme; a text is any other value. `host.styles.ts` reads this list, `themes/default.css` is
 * written from it.
 */

/**
 * White, or a near black with the hue of the colour of this name: what can be read on it, at 4.5:1 whatever the colour.
 * In XYZ because its y is the luminance that WCAG counts with: at 0.179 white and black contrast equally, and just above
 * it the near black starts as black.
 */
function on(name: string): string {
  const white = 'clamp(0, (0.179 - y) * 1e6, 1)';
  const dark = 'clamp(0, (y - 0.179) / 8, 0.0084)';
  // 1.6 times as far from grey as the colour itself: as dark as that, a hue is hardly seen.
  const channel = (axis: 'x' | 'z', ofWhite: number) =>
    `calc(${ofWhite} * ${white} + ${dark} * (1.6 * ${axis} / max(y, 0.001) - 0.6 * ${ofWhite}))`;
  return `color(from var(--_${name}) xyz-d65 ${channel('x', 0.9505)} calc(${white} + ${dark}) ${channel('z', 1.089)})`;
}

/** The colour of this name, one step stronger: darker in light, lighter in dark. Percentages are what is kept of it. */
const stronger = (name: string, light: number, dark: number) =>
  [
    `color-mix(in srgb, var(--_${name}) ${light}%, #000)`,
    `color-mix(in srgb, var(--_${name}) ${dark}%, #fff)`,
  ] as const;

// The ground of what is selected: a little of the accent, brought to one lightness, in the ground around.
const tint = 'oklch(from var(--_accent) 0.635 min(0.195, c * 1.55) h)';

/** The tokens that a host may set. */
export const tokens = {
  // Surface
  bg: ['#fff', '#111318'],
  'bg-subtle': ['#f7f8fa', '#16191f'],
  'bg-raised': ['#fff', '#1b1f27'],
  'bg-hover': ['#f2f4f7', '#21262f'],
  'bg-active': ['#e9ecf1', '#2a303b'],
  backdrop: ['#1014214d', '#000a'],
  // Text
  text: ['#16181d', '#eceef2'],
  'text-muted': ['#5a6270', '#a0a8b6'],
  placeholder: ['#6b7280', '#8d95a3'],
  // Line: between things, around what has words in it, around what is filled in
  border: ['#e4e7ec', '#2a303a'],
  'border-field': ['#c9ced6', '#434b58'],
  'border-control': ['#868e9b', '#6c7585'],
  // Accent, and what follows from it
  accent: ['#3b5bdb', '#91a7ff'],
  'on-accent': on('accent'),
  'accent-hover': stronger('accent', 87, 78),
  selected: [`color-mix(in srgb, ${tint} 11%, var(--_bg))`, `color-mix(in srgb, ${tint} 21%, var(--_bg))`],
  focus: 'var(--_accent)',
  // Status
  success: ['#1a7f37', '#56d27b'],
  'success-bg': ['#e6f6ea', '#10291a'],
  warning: ['#8f5a00', '#f5b83d'],
  'warning-bg': ['#fff4dc', '#2e230b'],
  danger: ['#c92a2a', '#ff8787'],
  'danger-bg': ['#ffebeb', '#331618'],
  info: ['#0b6bcb', '#6cb6ff'],
  'info-bg': ['#e7f2fd', '#10253b'],
  // Type
  font: 'inherit',
  'font-mono': 'ui-monospace, monospace',
  'font-size': '14px',
  'line-height': '1.45',
  weight: '400',
  'weight-strong': '600',
  // Shape
  radius: '8px',
  'radius-control': '6px',
  'radius-pill': '999px',
  'border-width': '1px',
  'focus-width': '2px',
  // Space
  space: '4px',
  density: '1',
  'control-height': '36px',
  // Depth, motion
  'shadow-1': '0 1px 2px light-dark(#1014210f, #0000)',
  'shadow-2': '0 12px 32px -8px light-dark(#1014212e, #0009), 0 2px 8px light-dark(#10142114, #0006)',
  duration: '150ms',
  ease: 'ease-out',
} as const satisfies Record<string, string | readonly [light: string, dark: string]>;

/** The name of a token, without its prefix. */
export type TokenName = keyof typeof tokens;

/** What elements compute from tokens for themselves; no host sets these. */
export const derived = {
  'on-danger': on('danger'),
  'danger-hover': `light-dark(${stronger('danger', 88, 83).join()})`,
  'danger-active': `light-dark(${stronger('danger', 76, 66).join()})`,
  'accent-active': `light-dark(${stronger('accent', 80, 80).join()})`,
  control: 'calc(var(--_control-height) * var(--_density))',
  'control-small': 'calc((var(--_control-height) - 8px) * var(--_density))',
  // The scale of five sizes, in parts of the body's 14
  'note-size': 'calc(var(--_font-size) * 12 / 14)',
  'mono-size': 'calc(var(--_font-size) * 12.5 / 14)',
  'heading-size': 'calc(var(--_font-size) * 16 / 14)',
  'title-size': 'calc(var(--_font-size) * 20 / 14)',
};

/** The default of a token as CSS. */
export function defaultOf(name: TokenName): string {
  const value = tokens[name];
  return typeof value === 'string' ? value : `light-dark(${value.join()})`;
}
