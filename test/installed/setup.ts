import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDisplay } from '../../scripts/desktop/display';
import { electronRuntime } from '../../scripts/electron-runtime';
import { makeInstallers } from '../../scripts/installers/make-installers';
import type { Target } from '../../scripts/installers/targets';
import { preflight } from '../../scripts/preflight';
import { hasProgram } from '../../scripts/preflight/machine';
import { tell } from '../../scripts/run';

/** Packages that can be tried on this machine; or why none can. */
type Packages =
  | {
      readonly kind: 'made';
      /** Debian packages of the same app: the first says that it is an older version. */
      readonly older: string;
      readonly current: string;
      readonly rpm: string;
      readonly archive: string;
      readonly display: string;
    }
  | { readonly kind: 'none'; readonly reason: string };

declare module 'vitest' {
  interface ProvidedContext {
    packages: Packages;
  }
}

/** The version of the older package. */
export const olderVersion = '0.0.9';

/** What the tests of packages need of a machine. */
const programs = ['dpkg', 'rpm', 'tar', 'gio', 'setpriv', 'useradd'] as const;

function reasonAgainst(): string | null {
  if (process.platform !== 'linux') return 'packages for other systems are tried on none here';
  if (process.getuid?.() !== 0) return 'only root can install a package';
  const missing = programs.find((program) => !hasProgram(program));
  if (missing !== undefined) return `this machine lacks ${missing}`;
  return existsSync('/opt/Queue Tray') ? 'Queue Tray is installed on this machine, and is to stay so' : null;
}

async function make(
  targets: readonly Target[],
  version: string | null,
  outDir: string,
): Promise<(ending: string) => string> {
  const made = await makeInstallers({ targets, version, quick: true, updates: null, outDir });
  return (ending) => {
    const found = made.find((file) => file.endsWith(ending));
    if (found === undefined) throw new Error(`No ${ending} was made.`);
    return found;
  };
}

/** Makes the packages once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { executable } = await electronRuntime();
  await preflight(executable, 'tests');
  const reason = reasonAgainst();
  if (reason !== null) {
    // Where they are run for this alone, it must be seen that they were not.
    if (process.env['QUEUE_TRAY_MUST_INSTALL'] === '1') throw new Error(`No package can be installed: ${reason}.`);
    tell(`The installed package is not tried: ${reason}.`);
    project.provide('packages', { kind: 'none', reason });
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-packages-'));
  const older = await make(['deb'], olderVersion, join(folder, 'older'));
  const current = await make(['deb', 'rpm', 'tar.gz'], null, join(folder, 'current'));
  const display = await startDisplay();
  project.provide('packages', {
    kind: 'made',
    older: older('.deb'),
    current: current('.deb'),
    rpm: current('.rpm'),
    archive: current('.tar.gz'),
    display: display.name,
  });
  return async () => {
    await display.end();
    await rm(folder, { recursive: true });
  };
}
