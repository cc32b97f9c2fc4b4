import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * Writes every character beyond ASCII as an escape: one `–` in a script makes V8 keep the whole of it, which it does for
 * as long as the script runs, in two bytes a character instead of one.
 */
function inAscii(): Plugin {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'in-ascii',
    generateBundle: {
      // Last, since the minifier writes them out again.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
        }
      },
    },
  };
}

export default defineConfig({
  main: {
    plugins: [inAscii()],
    build: {
      // Only `dependencies` (node-notifier with its native helpers) stay outside the bundle.
      externalizeDeps: true,
      minify: true,
      rolldownOptions: { input: { index: resolve('main/index.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      // A sandboxed preload must be CommonJS.
      rolldownOptions: {
        input: { preload: resolve('main/bridge/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: resolve('out/renderer'),
      // The content security policy lets nothing inline through.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: { index: resolve('renderer/index.html'), sound: resolve('renderer/sound.html') } },
    },
    plugins: [svelte({ configFile: resolve('svelte.config.js') }), inAscii()],
  },
});
