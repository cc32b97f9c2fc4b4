/**
 * `npm run dist` makes every installer that this machine can, in dist/; `npm run dist -- deb rpm` those that are named.
 * `--quick` compresses little, `--release` refuses any Electron but the one that the project asks for, and
 * `--version-override=1.2.3` gives the app another version. Where updates come from is said by QUEUE_TRAY_UPDATE_FEED and
 * QUEUE_TRAY_UPDATE_KEY.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { electronRuntime } from './electron-runtime';
import { readDistArguments, updatesIn } from './installers/arguments';
import { thisMachine } from './installers/machine';
import { makeInstallers } from './installers/make-installers';
import { installers, programsOf, reasonAgainst } from './installers/targets';
import { provideIfPossible } from './preflight';
import { repository } from './repository';
import { asScript, run, tell } from './run';

asScript(async () => {
  const wanted = readDistArguments(process.argv.slice(2));
  const updates = updatesIn(process.env);
  const runtime = await electronRuntime();
  if (wanted.release && runtime.fallback) {
    throw new Error(
      `A release is not made with Electron ${runtime.version}: it stands in where the project’s own cannot be had.`,
    );
  }
  const named = wanted.targets.length > 0;
  const targets = named ? wanted.targets : installers;
  const machine = thisMachine(runtime);
  if (machine.system === 'linux') await provideIfPossible(targets.flatMap((target) => programsOf(target)));
  const skipped = targets.flatMap((target) => {
    const reason = reasonAgainst(target, machine);
    return reason === null ? [] : [{ target, reason }];
  });
  const possible = targets.filter((target) => !skipped.some((one) => one.target === target));
  const outDir = join(repository, 'dist');
  const made: string[] = [];
  if (possible.length > 0) {
    if ((await run('npm', ['run', '--silent', 'build'])) !== 0) throw new Error('The build failed.');
    await removeFormer(outDir, possible);
    const { version, quick } = wanted;
    made.push(...(await makeInstallers({ targets: possible, version, quick, updates, outDir })));
  }
  for (const file of made) tell(`made ${relative(repository, file)}`);
  for (const { target, reason } of skipped) tell(`skipped ${target}: ${reason}`);
  return named && skipped.length > 0 ? 1 : 0;
});

/** What an earlier run made of the same kinds, and its feed, goes first: nobody is to take the wrong one. */
async function removeFormer(folder: string, endings: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const isFormer = /^latest.*\.yml$/u.test(name) || endings.some((ending) => name.endsWith(`.${ending}`));
    if (isFormer) await rm(join(folder, name));
  }
}
