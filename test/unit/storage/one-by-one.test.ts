import { describe, expect, it } from 'vitest';
import { allEnded, oneByOne } from '../../../main/storage/one-by-one';

describe('operations one by one', () => {
  it('begin in order, each after the end of the one before, and settle as they do', async () => {
    const next = oneByOne();
    const seen: string[] = [];
    const operation = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([next(operation('one')), next(operation('two'))])).toEqual(['one', 'two']);
    expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('go on after one that failed', async () => {
    const next = oneByOne();
    const failing = next(() => Promise.reject(new Error('no')));
    const following = next(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await following).toBe('yes');
  });
});

describe('all operations', () => {
  it('have ended when none is under way on any file', async () => {
    expect(allEnded()).toBeNull();
    const ends: (() => void)[] = [];
    const slow = () => new Promise<void>((resolve) => ends.push(resolve));
    const [one, other] = [oneByOne(), oneByOne()];
    void one(slow);
    const failing = one(() => Promise.reject(new Error('no')));
    void other(slow);
    let ended = false;
    const all = allEnded()?.then(() => (ended = true));
    await Promise.resolve();
    ends[0]?.();
    await expect(failing).rejects.toThrow('no');
    expect(ended).toBe(false);
    ends[1]?.();
    await all;
    expect(ended).toBe(true);
    expect(allEnded()).toBeNull();
  });
});
