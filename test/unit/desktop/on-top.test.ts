import { afterEach, describe, expect, it, vi } from 'vitest';

const switches = vi.hoisted(() => new Map<string, string>());
vi.mock('electron', () => ({
  app: { commandLine: { getSwitchValue: (name: string) => switches.get(name) ?? '' } },
}));

/** Whether the desktop refuses it, on a session of this type. */
async function isRefused(session: 'x11' | 'wayland', platform: NodeJS.Platform = 'linux', electron = '45.4.1') {
  vi.stubEnv('XDG_SESSION_TYPE', session);
  vi.stubEnv('WAYLAND_DISPLAY', session === 'wayland' ? 'wayland-0' : '');
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, electron });
  const { isOnTopRefused } = await import('../../../main/desktop/on-top');
  return isOnTopRefused();
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  switches.clear();
});

describe('a desktop on which a strip is to be above all other windows', () => {
  it('lets it, but under Wayland', async () => {
    expect(await isRefused('x11')).toBe(false);
    expect(await isRefused('wayland')).toBe(true);
  });

  it('lets it on Wayland as long as Electron runs on X there', async () => {
    expect(await isRefused('wayland', 'linux', '37.9.9')).toBe(false);
    switches.set('ozone-platform-hint', 'auto');
    expect(await isRefused('wayland', 'linux', '37.9.9')).toBe(true);
    switches.set('ozone-platform', 'x11');
    expect(await isRefused('wayland')).toBe(false);
  });

  it('refuses it where Electron was told to run on Wayland, whatever the session is', async () => {
    switches.set('ozone-platform', 'wayland');
    expect(await isRefused('x11')).toBe(true);
  });

  it.each(['darwin', 'win32'] as const)('lets it on %s', async (platform) => {
    expect(await isRefused('wayland', platform)).toBe(false);
  });
});
