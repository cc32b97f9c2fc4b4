import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureFolder, picturesOf } from '../test/support/stage/pictures';
import { scenes } from '../test/support/stage/scenes';
import { openStage } from '../test/support/stage/stage';
import { buildIfStale } from './build';
import { startDisplay } from './desktop/display';
import { electronRuntime } from './electron-runtime';
import { preflight } from './preflight';
import { asScript, tell } from './run';

/**
 * `npm run pictures` takes the pictures anew that the tests compare the window with; look at what has changed in them
 * before it is kept. `npm run pictures -- da` takes them in Danish, to be looked at only, into a folder of their own.
 */
asScript(async () => {
  const isDanish = process.argv.includes('da');
  const { executable } = await electronRuntime();
  await preflight(executable, 'tests');
  await buildIfStale();
  const display = await startDisplay();
  const profile = await mkdtemp(join(tmpdir(), 'queue-tray-stage-'));
  const folder = isDanish ? await mkdtemp(join(tmpdir(), 'queue-tray-pictures-')) : pictureFolder;
  try {
    const environment = { DISPLAY: display.name };
    const stage = await openStage({ executable, environment, folder: profile, frozen: true });
    if (!isDanish) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const scene of scenes) {
      for (const { name, png } of await picturesOf(stage, scene, isDanish ? 'da' : 'en')) {
        await writeFile(join(folder, name), png);
      }
    }
    await stage.end();
  } finally {
    await display.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  tell(`The pictures are in ${folder}.`);
  return 0;
});
