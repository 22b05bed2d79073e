import type { Plugin } from 'vite';
import { shortenCssTemplates } from '../build/css-templates.ts';

/** Writes the styles of elements as short as the packages have them, in what Vite builds from sources. */
export const shortCss: Plugin = {
  name: 'short-css',
  apply: 'build',
  // Before TypeScript is taken away, which moves lines.
  enforce: 'pre',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler: (code) => ({ code: shortenCssTemplates(code), map: null }),
  },
};
