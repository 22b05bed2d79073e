import { globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { resolveFromSource } from './resolve.ts';
import { shortCss } from './short-css.ts';

const root = path.join(import.meta.dirname, '../../demo');

/**
 * The demo's pages: each `index.html` in `demo`, built into `dist/demo` at the same path, or served with hot reload by
 * the demo's own server in middleware mode. Style sheets are linked, never imported, and nothing is inlined: the pages
 * run under a strict content security policy.
 */
export default defineConfig({
  ...resolveFromSource,
  root,
  plugins: [shortCss],
  build: {
    outDir: path.join(root, '../dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: globSync('**/index.html', { cwd: root }).map((file) => path.join(root, file)),
    },
  },
});
