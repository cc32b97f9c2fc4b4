import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readManifest } from './installers/manifest';
import { shippedParts } from './release/shipped-parts';
import { repository } from './repository';
import { asScript } from './run';
import { wantedVersion } from './runtime/own-electron';

/** The build writes down what it has bundled. */
const bundled = v.array(v.object({ name: v.string(), version: v.string() }));

asScript(async () => {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Say which file to write: npm run sbom -- queue-tray.cdx.json');
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const shell = process.platform === 'win32';
  const everything: unknown = JSON.parse(execFileSync('npm', args, { cwd: repository, encoding: 'utf8', shell }));
  const list: unknown = JSON.parse(await readFile(join(repository, 'out', 'bundled-packages.json'), 'utf8'));
  const electron = { name: 'electron', version: wantedVersion() };
  const parts = shippedParts(readManifest().name, everything, [...v.parse(bundled, list), electron]);
  await writeFile(path, `${JSON.stringify(parts, null, 2)}\n`);
  process.stdout.write(`${path}: ${parts.components.length} packages\n`);
  return 0;
});
