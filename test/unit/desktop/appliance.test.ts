import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppliance } from '../../../main/desktop/appliance';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import type { Preferences } from '../../../main/storage/preferences';
import { beginAnew, keeperOf } from './keeper-scene';

const desktop = vi.hoisted(() => ({
  nativeTheme: { themeSource: 'system' },
  globalShortcut: { register: vi.fn(), unregister: vi.fn() },
  setAutostart: vi.fn(),
  keepAutostart: vi.fn(),
}));
vi.mock('electron', () => desktop);
vi.mock('../../../main/desktop/autostart', () => desktop);
vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

/** An appliance, and what it has done. */
async function scene() {
  const { keeper } = await keeperOf();
  const setLook = vi.spyOn(keeper, 'setLook');
  const done = { choosePopups: vi.fn(), onChange: vi.fn(), onAutostartGone: vi.fn(), onAutostartFailed: vi.fn() };
  const appliance = createAppliance({ keeper, ...done });
  const apply = async (change: Partial<Preferences>): Promise<void> => {
    appliance.apply({ ...defaultPreferences, ...change });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...done, appliance, apply, setLook };
}

beforeEach(() => {
  vi.resetAllMocks();
  desktop.nativeTheme.themeSource = 'system';
  desktop.globalShortcut.register.mockReturnValue(true);
  desktop.setAutostart.mockResolvedValue(undefined);
  desktop.keepAutostart.mockResolvedValue(true);
});

describe('what a person has set', () => {
  it('is at once what the window looks like, and what is light or dark', async () => {
    const { apply, setLook, choosePopups, onChange } = await scene();
    await apply({ appearance: 'dark', shape: 'compact', zoom: 150, compactOnTop: false, popupChannel: 'electron' });
    expect(desktop.nativeTheme.themeSource).toBe('dark');
    expect(setLook.mock.calls).toEqual([[{ shape: 'compact', zoom: 150, onTop: false, counts: false }]]);
    expect([choosePopups.mock.calls, onChange.mock.calls.length]).toEqual([[['electron']], 1]);
  });

  it('brings the window forward by the keys that were chosen, and says where those are taken', async () => {
    const { apply, appliance } = await scene();
    await apply({ shortcut: 'Control+Alt+Q' });
    expect(appliance.shortcutTaken()).toBe(false);
    desktop.globalShortcut.register.mockReturnValue(false);
    await apply({ shortcut: 'Control+Alt+W' });
    expect(appliance.shortcutTaken()).toBe(true);
    await apply({ shortcut: '' });
    expect(appliance.shortcutTaken()).toBe(false);
  });

  it('gives the keys back at the end', async () => {
    const { apply, appliance } = await scene();
    await apply({ shortcut: 'Control+Alt+Q' });
    appliance.close();
    expect(desktop.globalShortcut.unregister.mock.calls).toEqual([['Control+Alt+Q']]);
  });
});

describe('starting with the computer', () => {
  it('is switched on and off only where the person changes it', async () => {
    const { apply } = await scene();
    await apply({ startWithComputer: false });
    await apply({ startWithComputer: false, soundOn: false });
    expect(desktop.setAutostart).not.toHaveBeenCalled();
    await apply({ startWithComputer: true });
    await apply({ startWithComputer: true, zoom: 125 });
    await apply({ startWithComputer: false });
    expect(desktop.setAutostart.mock.calls).toEqual([[true], [false]]);
  });

  it('stays off where the desktop switched it off, which is told', async () => {
    const { apply, onAutostartGone } = await scene();
    desktop.keepAutostart.mockResolvedValue(false);
    await apply({ startWithComputer: true });
    expect(onAutostartGone).toHaveBeenCalledOnce();
    expect(desktop.setAutostart).not.toHaveBeenCalled();
  });

  it('that the system does not take is told, with the reason', async () => {
    const { apply, onAutostartFailed } = await scene();
    await apply({});
    desktop.setAutostart.mockRejectedValue(new Error('EACCES'));
    await apply({ startWithComputer: true });
    expect(onAutostartFailed.mock.calls).toEqual([['EACCES']]);
  });
});
