import { afterEach, describe, expect, it, vi } from 'vitest';

/** The keys that programs have, this one among them. */
const keys = vi.hoisted(() => ({ ours: new Set<string>(), others: new Set<string>() }));
vi.mock('electron', () => ({
  globalShortcut: {
    register: (accelerator: string) => {
      if (accelerator === 'nonsense') throw new TypeError('conversion failure');
      if (keys.others.has(accelerator)) return false;
      keys.ours.add(accelerator);
      return true;
    },
    unregister: (accelerator: string) => keys.ours.delete(accelerator),
  },
}));

/** A shortcut on a session of this type. */
async function shortcut(session = 'x11') {
  vi.resetModules();
  vi.stubEnv('XDG_SESSION_TYPE', session);
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  const { createShortcut } = await import('../../../main/desktop/shortcut');
  return createShortcut(() => undefined);
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  keys.ours.clear();
  keys.others.clear();
});

describe('the shortcut', () => {
  it('is off until there are keys for it, and again when they are taken away', async () => {
    const { set } = await shortcut();
    expect(set('')).toBe('off');
    expect(set('Ctrl+Alt+Q')).toBe('working');
    expect(set('')).toBe('off');
    expect([...keys.ours]).toEqual([]);
  });

  it('has the newest keys and no others', async () => {
    const { set } = await shortcut();
    set('Ctrl+Alt+Q');
    set('Ctrl+Alt+W');
    expect([...keys.ours]).toEqual(['Ctrl+Alt+W']);
  });

  it('says that another program has the keys, and gets them once they are free', async () => {
    const { set } = await shortcut();
    keys.others.add('Ctrl+Alt+Q');
    expect(set('Ctrl+Alt+Q')).toBe('taken');
    keys.others.clear();
    expect(set('Ctrl+Alt+Q')).toBe('working');
  });

  it('says so too of what are no keys', async () => {
    const { set } = await shortcut();
    expect(set('nonsense')).toBe('taken');
  });

  it('gets no keys under Wayland, which would be heard in the app’s own windows only', async () => {
    const { set } = await shortcut('wayland');
    expect(set('Ctrl+Alt+Q')).toBe('taken');
    expect([...keys.ours]).toEqual([]);
  });

  it('gives its keys back at the end', async () => {
    const { set, close } = await shortcut();
    set('Ctrl+Alt+Q');
    close();
    expect([...keys.ours]).toEqual([]);
  });
});
