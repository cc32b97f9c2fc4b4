import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { inAscii } from './scripts/bundle/in-ascii';
import { leftOut } from './scripts/bundle/left-out';
import { notePackages } from './scripts/bundle/note-packages';

const noted = notePackages();

export default defineConfig({
  main: {
    plugins: [leftOut(), inAscii(), noted],
    // Two libraries want it, each its own.
    resolve: { dedupe: ['semver'] },
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: { input: { index: resolve('main/index.ts') } },
    },
  },
  preload: {
    plugins: [noted],
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
    plugins: [svelte({ configFile: resolve('svelte.config.js') }), inAscii(), noted],
  },
});
