import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, archFromString, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { repository } from '../repository';
import type { Target } from './targets';

/** What is packed, as what, and how. */
export interface PackRequest {
  /** The folder of the app's package.json, in which electron-builder.yml is looked for too. */
  readonly project: string;
  readonly targets: readonly Target[];
  /** Is laid over what stands in electron-builder.yml. */
  readonly configuration: Configuration;
}

/**
 * Packs an app for this system by one call of electron-builder; gives the paths of the installers that it made, and where the
 * target is `dir` those of the folders.
 */
export async function pack({ project, targets, configuration }: PackRequest): Promise<readonly string[]> {
  // electron-builder would download fpm.
  process.env['CUSTOM_FPM_PATH'] ??= join(repository, 'scripts/installers/fpm/fpm');
  const folders: string[] = [];
  const afterPack = async (context: AfterPackContext): Promise<void> => {
    await removeStandIn(context);
    folders.push(context.appOutDir);
  };
  const made = await build({
    projectDir: project,
    targets: Platform.current().createTarget([...targets], ...architectures()),
    publish: 'never',
    config: { ...configuration, afterPack },
  });
  return targets.includes('dir') ? [...made, ...folders] : made;
}

/** macOS has two kinds of processors, and one machine makes the app for both; elsewhere it is made for those of the machine. */
function architectures(): readonly Arch[] {
  return process.platform === 'darwin' ? [Arch.x64, Arch.arm64] : [archFromString(process.arch)];
}

/** An unpacked Electron brings a stand-in for the app and a note of its version, which electron-builder leaves in place. */
async function removeStandIn({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
}
