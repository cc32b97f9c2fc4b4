import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type AfterPackContext } from 'electron-builder';
import { electronRuntime } from './electron-runtime';
import { asScript, run } from './run';

asScript(async () => {
  const { dist, version } = await electronRuntime();
  const built = await run('npm', ['run', '--silent', 'build']);
  if (built !== 0) return built;
  const electron = { electronDist: dist, electronVersion: version };
  await build({ dir: true, publish: 'never', config: { ...electron, afterPack: removeStandIn } });
  return 0;
});

/** An unpacked Electron brings a stand-in for the app and a note of its version, which electron-builder leaves in place. */
async function removeStandIn({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
}
