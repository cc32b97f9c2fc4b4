import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * What makes `electron PATH` work: it stands in for the app, reads the real one's package.json, and awaits its entry,
 * so that what must run before `ready` does. As in Electron's own, `-r FILE` runs a file first. It sets no `userData`, so that `--user-data-dir` is honoured.
 */
const source = `
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const isRequired = (at) => ['-r', '--require'].includes(process.argv[at - 1]);
const given = process.argv.find((argument, at) => at > 0 && !argument.startsWith('-') && !isRequired(at));
if (given === undefined) {
  console.log('Usage: electron [flags] PATH');
  process.exit(1);
}
const folder = resolve(given);
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
if (version) app.setVersion(version);
app.setName(productName ?? name);
app.setDesktopName(app.getName() + '.desktop');
app.setAppPath(folder);
for (const [at, file] of process.argv.entries()) if (isRequired(at)) createRequire(resolve(file))(resolve(file));
await import(pathToFileURL(join(folder, main ?? 'index.js')).href);
`;

/** Writes `default_app.asar` into an Electron's folder of resources. */
export async function writeDefaultApp(resources: string): Promise<void> {
  const folder = join(resources, 'default_app');
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), source);
  await createPackage(folder, join(resources, 'default_app.asar'));
  await rm(folder, { recursive: true });
}
