import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDistinct } from '../../../main/storage/accelerators';
import { defaultPreferences, keyCommands, type KeyCommand } from '../../../main/storage/default-preferences';
import { distinctKeys } from '../../../main/storage/distinct-keys';

const usual = defaultPreferences.keys;

/** The keys that come of a choice, and of how many flaws was told. */
function keysOf(chosen: Partial<Record<KeyCommand, string | undefined>>) {
  let flaws = 0;
  const keys = distinctKeys({ ...usual, ...chosen }, () => {
    flaws += 1;
  });
  return { keys, flaws };
}

describe('the keys of the commands', () => {
  it('are as they were chosen where no two are the same', () => {
    const chosen = { search: 'Control+2', compact: 'Control+F', wallboard: '', normal: '' };
    expect(keysOf(chosen)).toEqual({ keys: { ...usual, ...chosen }, flaws: 0 });
  });

  it('are the usual ones where nothing was chosen', () => {
    expect(keysOf({ search: undefined, callBack: undefined })).toEqual({ keys: usual, flaws: 0 });
  });

  it('stay with the first of two who want the same, and the other has its usual ones', () => {
    expect(keysOf({ search: 'F5', compact: 'F5' })).toEqual({ keys: { ...usual, search: 'F5' }, flaws: 1 });
  });

  it('stay with whom they are usual, even if it comes later', () => {
    expect(keysOf({ search: 'Control+2' })).toEqual({ keys: usual, flaws: 1 });
  });

  it('are none for whom nothing was chosen, where another was given the usual ones', () => {
    expect(keysOf({ search: 'Control+D', doNotDisturb: undefined })).toEqual({
      keys: { ...usual, search: 'Control+D', doNotDisturb: '' },
      flaws: 0,
    });
  });

  it('are none where both the chosen and the usual ones belong to others', () => {
    expect(keysOf({ search: 'Control+2', compact: 'Control+F', normal: 'Control+2' })).toEqual({
      keys: { ...usual, search: 'Control+2', compact: 'Control+F' },
      flaws: 1,
    });
  });

  it('are never those of two, whatever was chosen, and nothing good is lost', () => {
    const wanted = fc.constantFrom(undefined, '', 'F5', 'F6', ...Object.values(usual));
    const anyChoice = fc.record(
      { search: wanted, settings: wanted, normal: wanted, compact: wanted, callBack: wanted, doNotDisturb: wanted },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const { keys, flaws } = keysOf(chosen);
        const whole = { ...usual, ...chosen };
        const changed = keyCommands.filter(
          (command) => whole[command] !== undefined && keys[command] !== whole[command],
        );
        expect(areDistinct(keys)).toBe(true);
        expect(flaws).toBe(changed.length);
        for (const keysOfSome of new Set(Object.values(whole))) {
          if (keysOfSome !== undefined && keysOfSome !== '') expect(Object.values(keys)).toContain(keysOfSome);
        }
      }),
    );
  });
});
