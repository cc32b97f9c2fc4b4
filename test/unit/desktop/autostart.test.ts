import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepAutostart, setAutostart } from '../../../main/desktop/autostart';
import { temporaryFolder } from '../../support/temporary-folder';

const app = vi.hoisted(() => ({
  isPackaged: true,
  getAppPath: () => '/home/åse/queue tray',
  setLoginItemSettings: vi.fn(),
  getLoginItemSettings: vi.fn(),
}));
vi.mock('electron', () => ({ app }));

/** A Linux desk with a home of its own; returns the file that starts the app there. */
function linux(): string {
  const config = temporaryFolder();
  vi.stubEnv('XDG_CONFIG_HOME', config);
  vi.stubEnv('APPIMAGE', undefined);
  // An AppImage's program lies in the folder where it is opened.
  vi.stubEnv('APPDIR', dirname(process.execPath));
  system('linux');
  return join(config, 'autostart', 'queue-tray.desktop');
}

function system(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    app.isPackaged = true;
  });
}

const execOf = (file: string): string | undefined => /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];

describe('starting with a Linux desktop', () => {
  it('is one file, without a trace once it is not wished any more', async () => {
    const file = linux();
    await setAutostart(true);
    expect(execOf(file)).toMatch(/ --hidden$/);
    expect(readdirSync(join(file, '..'))).toEqual(['queue-tray.desktop']);
    expect(await keepAutostart()).toBe(true);
    await setAutostart(false);
    expect(existsSync(file)).toBe(false);
    expect(await keepAutostart()).toBe(false);
    await setAutostart(false);
  });

  it('leads to the AppImage, not to what is unpacked from it', async () => {
    const file = linux();
    vi.stubEnv('APPIMAGE', '/home/åse/Queue Tray.AppImage');
    await setAutostart(true);
    expect(execOf(file)).toBe('"/home/åse/Queue Tray.AppImage" --hidden');
  });

  it('names the app’s folder where it runs from its sources', async () => {
    const file = linux();
    app.isPackaged = false;
    await setAutostart(true);
    expect(execOf(file)).toMatch(/ "\/home\/åse\/queue tray" --hidden$/);
  });

  it('passes over a folder that is not absolute', async () => {
    const file = linux();
    const home = temporaryFolder();
    vi.stubEnv('XDG_CONFIG_HOME', 'relative');
    vi.stubEnv('HOME', home);
    await setAutostart(true);
    expect(existsSync(join(home, '.config', 'autostart', 'queue-tray.desktop'))).toBe(true);
    expect(existsSync(file)).toBe(false);
  });

  it('is mended when the program has moved', async () => {
    const file = linux();
    vi.stubEnv('APPIMAGE', '/home/old.AppImage');
    await setAutostart(true);
    vi.stubEnv('APPIMAGE', '/home/new.AppImage');
    expect(await keepAutostart()).toBe(true);
    expect(execOf(file)).toBe('/home/new.AppImage --hidden');
  });

  it('stays off where the desktop’s own tool switched it off, until it is wished anew', async () => {
    const file = linux();
    mkdirSync(join(file, '..'));
    const off = '[Desktop Entry]\nType=Application\nExec=queue-tray\nHidden=true\n';
    writeFileSync(file, off);
    expect(await keepAutostart()).toBe(false);
    await setAutostart(false);
    expect(readFileSync(file, 'utf8')).toBe(off);
    await setAutostart(true);
    expect(await keepAutostart()).toBe(true);
  });

  it('rejects where the folder does not take it', async () => {
    const file = linux();
    writeFileSync(join(file, '..'), 'no folder');
    await expect(setAutostart(true)).rejects.toThrow();
  });
});

describe('starting with Windows or macOS', () => {
  it('is left to the system, without a window', async () => {
    system('win32');
    await setAutostart(true);
    expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true, args: ['--hidden'] });
  });

  it.each([
    ['win32', true, true, true],
    ['win32', true, false, false],
    ['darwin', true, false, true],
    ['darwin', false, false, false],
  ] as const)('on %s is %s in the list and %s in the task manager: %s', async (platform, inList, launches, result) => {
    system(platform);
    app.getLoginItemSettings.mockReturnValue({ openAtLogin: inList, executableWillLaunchAtLogin: launches });
    expect(await keepAutostart()).toBe(result);
  });
});
