import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../main/storage/settings';
import { temporaryFolder } from '../../support/temporary-folder';

const defaults = { version: 1, server: 'https://api.telecomx.dk', email: '', pollInterval: 2.5 };

describe('the settings', () => {
  it('are the defaults on a new computer', async () => {
    const settings = await openSettings(join(temporaryFolder(), 'settings.json'));
    expect(settings.current()).toEqual(defaults);
    expect(settings.setAside).toBeNull();
  });

  it('are what was changed, at once and after a restart', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const settings = await openSettings(path);
    const written = settings.change({ email: 'asta@example.dk' });
    expect(settings.current().email).toBe('asta@example.dk');
    await written;
    await settings.change({ pollInterval: 5 });
    const again = await openSettings(path);
    expect(again.current()).toEqual({ ...defaults, email: 'asta@example.dk', pollInterval: 5 });
  });

  it('fill in what an earlier version did not know', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, '{ "version": 1, "email": "asta@example.dk" }');
    expect((await openSettings(path)).current()).toEqual({ ...defaults, email: 'asta@example.dk' });
  });

  it.each(['{', '[]', '{ "version": 2 }', '{ "version": 1, "pollInterval": 0.1 }', '{ "version": 1, "server": 7 }'])(
    'are the defaults where the file is %s, which is kept under another name',
    async (text) => {
      const path = join(temporaryFolder(), 'settings.json');
      writeFileSync(path, text);
      const settings = await openSettings(path);
      expect(settings.current()).toEqual(defaults);
      expect(settings.setAside).not.toBeNull();
      expect(readFileSync(settings.setAside ?? '', 'utf8')).toBe(text);
    },
  );

  it('hold for this run even where the disk does not take them, and all of them are written the next time', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const settings = await openSettings(path);
    mkdirSync(path);
    await expect(settings.change({ email: 'asta@example.dk' })).rejects.toThrow();
    expect(settings.current().email).toBe('asta@example.dk');
    rmdirSync(path);
    await settings.change({ server: 'https://pbx.example.dk' });
    expect((await openSettings(path)).current()).toMatchObject({
      email: 'asta@example.dk',
      server: 'https://pbx.example.dk',
    });
  });
});
