import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { electronRuntime } from '../../scripts/electron-runtime';
import { makeInstallers } from '../../scripts/installers/make-installers';
import { pack } from '../../scripts/installers/pack';
import { repository } from '../../scripts/repository';
import { amount, atMost, ratio, type Figure } from './report';

/** What is packed alike is compared alike. */
const shared = v.object({
  electronFuses: v.record(v.string(), v.boolean()),
  electronLanguages: v.array(v.string()),
});

/** Sizes in bytes. */
interface Sizes {
  readonly installed: number;
  readonly deb: number;
}

/** The size of an installed app and of its package, against an Electron that is packed the same way and does nothing. */
export async function measureSize(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-size-'));
  try {
    const [ours, bare] = [join(folder, 'ours'), join(folder, 'bare')];
    const targets = ['deb'] as const;
    const app = await sizes(
      ours,
      await makeInstallers({ targets, version: null, quick: true, updates: null, outDir: ours }),
    );
    const least = await sizes(bare, await makeBare(bare));
    const archive = await stat(join(ours, 'linux-unpacked/resources/app.asar'));
    const compared = (what: string, size: keyof Sizes): Figure => ({
      what,
      app: amount(app[size] / 1e6, 'MB', 1),
      bare: amount(least[size] / 1e6, 'MB', 1),
      ...ratio(app[size], least[size], 1.02),
    });
    return [
      atMost('packed app.asar', archive.size / 1e6, 1.5, 'MB', 2),
      compared('installed size', 'installed'),
      compared('deb, quickly compressed', 'deb'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeBare(output: string): Promise<readonly string[]> {
  const electron = await electronRuntime();
  const project = `${output}-project`;
  await mkdir(project);
  const manifest = {
    name: 'bare',
    version: '1.0.0',
    description: 'Nothing but Electron.',
    license: 'MIT',
    homepage: 'https://bare.example',
    author: { name: 'Nobody', email: 'nobody@bare.example' },
    main: 'main.js',
  };
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(project, 'main.js'), "require('electron').app.quit();\n");
  const same = v.parse(shared, parse(await readFile(join(repository, 'electron-builder.yml'), 'utf8')));
  return await pack({
    project,
    targets: ['deb'],
    configuration: {
      ...same,
      directories: { output },
      electronVersion: electron.version,
      electronDist: electron.dist,
      publish: null,
      deb: { compression: 'gz' },
    },
  });
}

async function sizes(folder: string, installers: readonly string[]): Promise<Sizes> {
  const installed = execFileSync('du', ['-sb', join(folder, 'linux-unpacked')], { encoding: 'utf8' });
  const deb = installers.find((path) => path.endsWith('.deb'));
  if (deb === undefined) throw new Error('No deb was made.');
  return { installed: Number(installed.split('\t')[0]), deb: (await stat(deb)).size };
}
