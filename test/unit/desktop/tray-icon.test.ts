import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trayIconFile } from '../../../main/desktop/tray-icon';

describe('the picture in the tray', () => {
  it('says the count up to nine, then that there are many', () => {
    expect(trayIconFile({ state: 'waiting', count: 1 }, 'linux')).toBe('waiting-1.png');
    expect(trayIconFile({ state: 'attention', count: 9 }, 'linux')).toBe('attention-9.png');
    expect(trayIconFile({ state: 'critical', count: 10 }, 'win32')).toBe('critical-many.png');
  });

  it('has no count when calm, offline or expired', () => {
    expect(trayIconFile({ state: 'calm' }, 'linux')).toBe('calm.png');
    expect(trayIconFile({ state: 'offline' }, 'linux')).toBe('offline.png');
    expect(trayIconFile({ state: 'expired' }, 'linux')).toBe('expired.png');
  });

  it('has a moon while nothing disturbs, but not on macOS, where the system has its own', () => {
    expect(trayIconFile({ state: 'waiting', count: 3 }, 'linux', true)).toBe('waiting-3-quiet.png');
    expect(trayIconFile({ state: 'attention', count: 12 }, 'win32', true)).toBe('attention-many-quiet.png');
    expect(trayIconFile({ state: 'calm' }, 'linux', true)).toBe('calm-quiet.png');
    expect(trayIconFile({ state: 'waiting', count: 3 }, 'darwin', true)).toBe('queueTemplate.png');
  });

  it('is a template on macOS', () => {
    expect(trayIconFile({ state: 'critical', count: 3 }, 'darwin')).toBe('queueTemplate.png');
    expect(trayIconFile({ state: 'offline' }, 'darwin')).toBe('offlineTemplate.png');
    expect(trayIconFile({ state: 'expired' }, 'darwin')).toBe('offlineTemplate.png');
  });

  it('exists in both sizes for every state and count, loud and quiet', () => {
    const counted = (['waiting', 'attention', 'critical'] as const).flatMap((state) =>
      Array.from({ length: 12 }, (_, count) => ({ state, count })),
    );
    const plain = (['calm', 'offline', 'expired'] as const).map((state) => ({ state }));
    const icons = [...plain, ...counted];
    const files = new Set(
      icons.flatMap((icon) =>
        (['linux', 'darwin'] as const).flatMap((system) =>
          [false, true].map((quiet) => trayIconFile(icon, system, quiet)),
        ),
      ),
    );
    const missing = [...files].flatMap((file) =>
      [file, file.replace('.png', '@2x.png')].filter((name) => !existsSync(`assets/tray/${name}`)),
    );
    expect(missing).toEqual([]);
  });
});
