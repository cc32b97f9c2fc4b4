import { hasProgram } from '../preflight/machine';
import type { Runtime } from '../electron-runtime';
import type { Machine, System } from './targets';

/** What this machine can make, by the Electron that it could have. */
export function thisMachine(runtime: Pick<Runtime, 'fallback'>): Machine {
  return {
    system: systemOf(process.platform),
    canDownload: !runtime.fallback,
    hasAppImageTools: Boolean(process.env['APPIMAGE_TOOLS_PATH']),
    has: hasProgram,
  };
}

function systemOf(platform: NodeJS.Platform): System {
  if (platform === 'win32' || platform === 'darwin') return platform;
  return 'linux';
}
