import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { licenceNotices, packageFolder, readPackage } from './packages';

/**
 * Writes down which packages the bundles are made of, by what is really in them: `out/licences.txt` is shipped, and
 * `out/bundled-packages.json` is for the list of what is. The same plugin goes into every bundle of a build.
 */
export function notePackages(): Plugin {
  const folders = new Set<string>();
  let root = '';
  return {
    name: 'note-packages',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const sources = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
        for (const source of sources) {
          const folder = packageFolder(resolve(root, source.replaceAll('\0', '')));
          if (folder !== null) folders.add(folder);
        }
      }
    },
    async writeBundle() {
      const found = [...folders].map(readPackage).sort((one, other) => (one.name < other.name ? -1 : 1));
      const list = found.map(({ name, version, licence }) => ({ name, version, licence }));
      await mkdir('out', { recursive: true });
      await writeFile('out/licences.txt', licenceNotices(readFileSync('LICENSE', 'utf8'), found));
      await writeFile('out/bundled-packages.json', `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}
