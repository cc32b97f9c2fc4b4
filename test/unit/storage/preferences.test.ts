import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultPreferences, keyCommands } from '../../../main/storage/default-preferences';
import { preferenceChange, preferenceFields } from '../../../main/storage/preferences';
import type { SetAside } from '../../../main/storage/set-aside';
import { openSettings } from '../../../main/storage/settings';
import { temporaryFolder } from '../../support/temporary-folder';
import { anyPreferences, nonsense } from './any-preferences';

/** What a file that holds these fields gives, and how many of them were flaws. */
function readFrom(fields: unknown) {
  let flaws = 0;
  const schema = v.object(
    preferenceFields(() => {
      flaws += 1;
    }),
  );
  const preferences = v.parse(schema, fields);
  return { preferences, flaws };
}

const allNonsense = Object.entries(nonsense).flatMap(([name, values]) =>
  values.map((value): [string, unknown] => [name, value]),
);

describe('the preferences', () => {
  it('are the defaults where nothing was set, which is no flaw', () => {
    expect(readFrom({})).toEqual({ preferences: defaultPreferences, flaws: 0 });
  });

  it('speak by default of VIPs, callbacks, a lost connection and being signed out, with sound, and are never quiet by the clock', () => {
    const { alertKinds, doNotDisturb, quietSchedule, soundOn, vipsBreakThrough } = defaultPreferences;
    const on = Object.entries(alertKinds).flatMap(([kind, isOn]) => (isOn ? [kind] : []));
    expect(on).toEqual(['vip', 'callback', 'offline', 'signed-out']);
    expect([doNotDisturb, quietSchedule.on, soundOn, vipsBreakThrough]).toEqual(['off', false, true, false]);
  });

  it('are themselves what may be set', () => {
    expect(v.safeParse(preferenceChange, defaultPreferences)).toMatchObject({ success: true });
  });

  it('are read as they were set', () => {
    fc.assert(
      fc.property(anyPreferences, (set) => {
        expect(readFrom(set)).toEqual({ preferences: set, flaws: 0 });
        expect(v.parse(preferenceChange, set)).toEqual(set);
      }),
    );
  });

  it.each(allNonsense)('are all kept but %s where that is %j', (name, value) => {
    fc.assert(
      fc.property(anyPreferences, (set) => {
        const expected = { ...set, [name]: Object.entries(defaultPreferences).find(([other]) => other === name)?.[1] };
        expect(readFrom({ ...set, [name]: value })).toEqual({ preferences: expected, flaws: 1 });
      }),
      { numRuns: 5 },
    );
  });

  it('lose of what is spoken of only the kind that makes no sense, and learn of a new kind without a loss', () => {
    const known = { vip: false, critical: false, alarm: true, 'signed-out': true };
    const broken = readFrom({ alertKinds: { ...known, offline: 'yes' } });
    expect(broken.preferences.alertKinds).toEqual({ ...known, callback: true, offline: true });
    expect(broken.flaws).toBe(1);
  });

  it('lose of the keys only those of the command that makes no sense, and learn of a new command without a loss', () => {
    const known = { search: 'Control+G', settings: '', normal: 'F2', compact: 'F3', wallboard: 'F4', callBack: 'F5' };
    const broken = readFrom({ keys: { ...known, copyNumber: 7 } });
    expect(broken.preferences.keys).toEqual({ ...defaultPreferences.keys, ...known });
    expect(broken.flaws).toBe(1);
  });

  it.each(['f', 'F', 'Shift+F', 'Control+C', 'Super+V', '__proto__', 'constructor', 'Control+toString'])(
    'lose the keys of a command where they are %j',
    (search) => {
      const { preferences, flaws } = readFrom({ keys: { search, compact: 'F3' } });
      expect(preferences.keys).toEqual({ ...defaultPreferences.keys, compact: 'F3' });
      expect(flaws).toBe(1);
    },
  );

  it('lose the keys of the second of two commands that have the same', () => {
    const { preferences, flaws } = readFrom({ keys: { search: 'F3', compact: 'F3', wallboard: 'F3' } });
    expect(preferences.keys).toEqual({ ...defaultPreferences.keys, search: 'F3' });
    expect(flaws).toBe(2);
  });

  it('take no command for one that is none', () => {
    const { preferences, flaws } = readFrom(JSON.parse('{"keys":{"__proto__":"F3","constructor":"F4","search":"F5"}}'));
    expect(preferences.keys).toEqual({ ...defaultPreferences.keys, search: 'F5' });
    expect([flaws, Object.getPrototypeOf(preferences.keys)]).toEqual([0, Object.prototype]);
  });

  it('have keys that can be pressed and are those of no two, whatever the file holds', () => {
    const names = fc.constantFrom(...keyCommands, '__proto__', 'constructor', 'toString');
    const some = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(defaultPreferences.keys), 'Control+C', 'F5'));
    fc.assert(
      fc.property(fc.dictionary(names, some), (chosen) => {
        const { keys } = readFrom({ keys: chosen }).preferences;
        expect(v.parse(preferenceChange, { keys })).toEqual({ keys });
        expect(Object.keys(keys)).toEqual(keyCommands);
      }),
    );
  });

  it('leave the language and the appearance to the desktop, and the list to the platform’s order, by default', () => {
    const { language, appearance, order, grouping, shape, zoom } = defaultPreferences;
    expect([language, appearance, order, grouping]).toEqual(['system', 'system', 'platform', 'none']);
    expect([shape, zoom]).toEqual(['normal', 100]);
  });

  it('have keys for each command by default, and no two commands the same ones', () => {
    const all = Object.values(defaultPreferences.keys);
    expect(all).not.toContain('');
    expect(new Set(all).size).toBe(all.length);
  });

  it('take the days of a schedule once each and in their order', () => {
    const quietSchedule = { ...defaultPreferences.quietSchedule, on: true, days: [5, 1, 5, 1, 3, 3, 3, 3, 3] };
    expect(readFrom({ quietSchedule })).toEqual({
      preferences: { ...defaultPreferences, quietSchedule: { ...quietSchedule, days: [1, 3, 5] } },
      flaws: 0,
    });
  });

  it('are not quiet by a schedule of which a part makes no sense', () => {
    const quietSchedule = { on: true, days: [1, 2], from: '9 o’clock', to: '10:00' };
    expect(readFrom({ quietSchedule }).preferences.quietSchedule.on).toBe(false);
  });

  it('come back as they were from a file', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    await fc.assert(
      fc.asyncProperty(anyPreferences, async (set) => {
        const said: SetAside[] = [];
        const file = await openSettings(path, (aside) => said.push(aside));
        await file.change(set);
        const again = await openSettings(path, (aside) => said.push(aside));
        expect(again.current()).toMatchObject(set);
        expect(said).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave the sign-in as it was where every one of them makes no sense', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const broken = Object.fromEntries(Object.entries(nonsense).map(([name, [value]]) => [name, value]));
    const signIn = { server: 'https://pbx.example.dk', email: 'asta@example.dk', way: 'token', pollInterval: 7 };
    writeFileSync(path, JSON.stringify({ version: 4, ...signIn, ...broken }));
    const said: SetAside[] = [];
    const file = await openSettings(path, (aside) => said.push(aside));
    expect(file.current()).toMatchObject({ ...signIn, ...defaultPreferences });
    expect(said).toHaveLength(1);
  });
});

describe('a change of preferences from outside', () => {
  const isTaken = (change: unknown): boolean => v.safeParse(preferenceChange, change).success;

  it('may be of any of them, or of none', () => {
    fc.assert(
      fc.property(anyPreferences, fc.subarray(Object.keys(defaultPreferences)), (set, names) => {
        const change = Object.fromEntries(Object.entries(set).filter(([name]) => names.includes(name)));
        expect(v.parse(preferenceChange, change)).toEqual(change);
      }),
    );
  });

  it.each(allNonsense)('is refused whole where %s is %j', (name, value) => {
    expect(isTaken({ [name]: value })).toBe(false);
    expect(isTaken({ ...defaultPreferences, [name]: value })).toBe(false);
  });

  it.each([NaN, Infinity, -Infinity, undefined, 5n, Symbol('x'), new Date(0)])(
    'is refused where what no file could hold is in it: %s',
    (value) => {
      for (const name of Object.keys(defaultPreferences)) expect(isTaken({ [name]: value })).toBe(false);
      const schedule = { ...defaultPreferences.quietSchedule, on: true };
      expect(isTaken({ quietSchedule: { ...schedule, days: [value] } })).toBe(false);
      expect(isTaken({ quietSchedule: { ...schedule, from: value } })).toBe(false);
    },
  );

  it.each(['version', 'server', 'email', 'windowPlace', 'pollInterval', 'toString', '__proto__'])(
    'is refused where it is of %s, which is none of them',
    (name) => {
      const change: unknown = JSON.parse(`{ "${name}": 5 }`);
      expect(isTaken(change)).toBe(false);
    },
  );

  it('is refused where it tells of some kinds of alerts only, which would switch off the others', () => {
    expect(isTaken({ alertKinds: { vip: true } })).toBe(false);
  });

  it('is refused where it tells of the keys of some commands only, which would lose those of the others', () => {
    expect(isTaken({ keys: { search: 'Control+G' } })).toBe(false);
    for (const search of ['x'.repeat(101), 'Control+C', 'F', '__proto__', defaultPreferences.keys.compact]) {
      expect(isTaken({ keys: { ...defaultPreferences.keys, search } })).toBe(false);
    }
  });
});
