import { describe, expect, it } from 'vitest';
import type { Case } from '../support/fuzz/cases';
import { createReader, type Read } from '../support/fuzz/readers';
import { fuzz, grows } from '../support/fuzz/run';
import { temporaryFolder } from '../support/temporary-folder';

const parts = { count: 4000, seed: 4711, now: () => performance.now(), onTenth: () => undefined };

describe('all that reads answers and files', () => {
  it('survives whatever comes: nothing is thrown, nothing shared is changed, nothing takes long', async () => {
    await expect(fuzz({ ...parts, read: createReader(temporaryFolder()) })).resolves.toBeUndefined();
  });
});

describe('a run over very many bodies', () => {
  it('reads as many as it should, of every kind, and tells each tenth', async () => {
    const seen: Case[] = [];
    const tenths: number[] = [];
    const read: Read = (one) => {
      seen.push(one);
      return Promise.resolve();
    };
    await fuzz({ ...parts, count: 995, read, onTenth: (number) => tenths.push(number) });
    expect(seen).toHaveLength(995);
    expect(new Set(seen.map((one) => (one.kind === 'file' ? one.file : one.to))).size).toBe(12);
    expect(tenths).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 995]);
  });

  it('stops at what is thrown, and tells by which body', async () => {
    let left = 40;
    const read: Read = () => ((left -= 1) < 0 ? Promise.reject(new TypeError('no')) : Promise.resolve());
    await expect(fuzz({ ...parts, read })).rejects.toThrow(/^TypeError: no, by seed 4711, number 41, \d+ characters: /);
  });

  it('stops at a prototype that was changed', async () => {
    const read: Read = () => {
      Object.defineProperty(Object.prototype, 'polluted', { value: true, configurable: true });
      return Promise.resolve();
    };
    try {
      await expect(fuzz({ ...parts, read })).rejects.toThrow(/^a prototype was changed, by seed 4711, number 1,/);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  it('stops at a body that takes longer than a second, and longer when read again', async () => {
    let now = 0;
    let slow = 1;
    const read: Read = () => {
      now += slow > 0 ? 1001 : 1;
      slow -= 1;
      return Promise.resolve();
    };
    await expect(fuzz({ ...parts, count: 20, now: () => now, read })).resolves.toBeUndefined();
    slow = 2;
    await expect(fuzz({ ...parts, count: 20, now: () => now, read })).rejects.toThrow(/^Error: too slow, by seed/);
  });
});

describe('memory', () => {
  it('that goes up and down, or down, does not grow', () => {
    expect(grows([20, 24, 20, 30, 20, 20, 20, 24, 20, 21])).toBe(false);
    expect(grows([30, 29, 28, 27, 26, 25, 24, 23, 22, 21])).toBe(false);
  });

  it('of which there is ever more in use grows', () => {
    expect(grows([20, 20.5, 21, 21.5, 22, 22.5, 23, 23.5, 24, 24.5])).toBe(true);
  });
});
