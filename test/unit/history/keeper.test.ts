import { describe, expect, it, vi } from 'vitest';
import { keepHistory } from '../../../main/history/keeper';
import { lineOf } from '../../../main/history/lines';
import { counts, moment } from './minutes';

const minute = 29_741_000;
const line = (later: number, all: number): string =>
  lineOf({ at: minute + later, queues: counts({ support: all }), all });

/** A keeper on a disk that holds these lines, of which some were torn. */
function scene(
  lines: readonly string[] = [],
  { torn = [], failure = null }: { torn?: readonly string[]; failure?: Error | null } = {},
) {
  const file = [...lines];
  const log: string[] = [];
  const write = vi.fn((change: () => void): Promise<void> => {
    if (failure !== null) return Promise.reject(failure);
    change();
    return Promise.resolve();
  });
  const keepCopy = vi.fn();
  const keeper = keepHistory({
    lines,
    torn,
    keepCopy,
    append: (added) => write(() => file.push(...added)),
    rewrite: (all) => write(() => file.splice(0, file.length, ...all)),
    log: (said) => log.push(said),
  });
  const look = (later: number, waiting: number): void => {
    keeper.look(counts({ support: waiting }), moment(minute + later));
  };
  return { keeper, look, file, log, write, keepCopy, all: () => keeper.history().map(({ all }) => all) };
}

describe('how many waited', () => {
  it('is known at once, and written down when the minute is over', () => {
    const { look, all, file } = scene();
    look(0, 1);
    look(0, 3);
    expect([all(), file]).toEqual([[3], []]);
    look(1, 2);
    expect([all(), file]).toEqual([[3, 2], [line(0, 3)]]);
  });

  it('is written down at the end, too', () => {
    const { keeper, look, file } = scene();
    look(0, 1);
    look(1, 2);
    keeper.close();
    expect(file).toEqual([line(0, 1), line(1, 2)]);
  });

  it('is written down once for each minute, however often it is looked, and however it ends', () => {
    const { keeper, look, file } = scene();
    for (const later of [0, 0, 1, 1, 1, 5, 5]) look(later, 1);
    keeper.close();
    keeper.close();
    expect(file).toEqual([line(0, 1), line(1, 1), line(5, 1)]);
  });

  it('is not written down where nothing was looked at', () => {
    const { keeper, write } = scene();
    keeper.look(new Map(), moment(minute));
    keeper.close();
    expect(write).not.toHaveBeenCalled();
  });
});

describe('what was written down', () => {
  it('of a day goes when the next one begins, where the person is', () => {
    const firstMinute = new Date(2026, 10, 25).getTime() / 60_000;
    const { look, all, file } = scene();
    for (const later of [-2, -1]) look(firstMinute - minute + later, 1);
    expect(file).toHaveLength(1);
    look(firstMinute - minute, 2);
    expect([all(), file]).toEqual([[1, 1, 2], []]);
    look(firstMinute - minute + 1, 3);
    expect(file).toEqual([line(firstMinute - minute, 2)]);
  });
});

describe('what an earlier run wrote', () => {
  it('is known with the first look, and not written again', () => {
    const { keeper, look, all, file } = scene([line(-2, 4), line(-1, 5)]);
    look(0, 1);
    expect(all()).toEqual([4, 5, 1]);
    keeper.close();
    expect(file).toEqual([line(-2, 4), line(-1, 5), line(0, 1)]);
  });

  it('of the same minute goes on, and stays as it was where there is nothing new in it', () => {
    const before = scene([line(0, 5)]);
    before.look(0, 2);
    before.look(1, 2);
    expect(before.file).toEqual([line(0, 5)]);
    const more = scene([line(0, 5)]);
    more.look(0, 7);
    more.look(1, 2);
    expect(more.file).toEqual([line(0, 5), line(0, 7)]);
    const again = scene(more.file);
    again.look(0, 1);
    expect(again.all()).toEqual([7]);
  });

  it('of another day goes, and lines that nobody can read go with it', () => {
    const dayAgo = line(-24 * 60, 3);
    const { file, all, look } = scene([dayAgo, 'nonsense', line(0, 1)]);
    look(0, 0);
    expect(file).toEqual([line(0, 1)]);
    expect(all()).toEqual([1]);
  });

  it('of today stays where it is, without a writing', () => {
    const { look, write } = scene([line(0, 1)]);
    look(0, 1);
    expect(write).not.toHaveBeenCalled();
  });

  it('is left as it is until something is known, for nobody knows which day it is', () => {
    const lines = [line(-24 * 60, 3), 'nonsense', line(0, 1)];
    const { keeper, all, file, write, keepCopy } = scene(lines);
    keeper.look(counts({}), moment(minute + 24 * 60));
    keeper.close();
    expect([all(), file]).toEqual([[], lines]);
    expect([write.mock.calls, keepCopy.mock.calls]).toEqual([[], []]);
  });
});

describe('a file with lines that nobody can read', () => {
  it('is kept as it is, once, before they go', () => {
    const { keepCopy, file, look } = scene(['nonsense', '{}', line(0, 1)]);
    look(0, 1);
    look(1, 1);
    expect(keepCopy).toHaveBeenCalledOnce();
    expect(file).toEqual([line(0, 1)]);
  });

  it('is not damaged by those that a crash cut off', () => {
    const torn = ['{"at":29'];
    const copies = (lines: readonly string[], cutOff: readonly string[]): number => {
      const { look, keepCopy } = scene(lines, { torn: cutOff });
      look(0, 1);
      return keepCopy.mock.calls.length;
    };
    expect(copies([line(0, 1), ...torn], torn)).toBe(0);
    expect(copies([line(-24 * 60, 1)], [])).toBe(0);
    expect(copies(['nonsense', ...torn], torn)).toBe(1);
  });
});

describe('a disk that takes nothing', () => {
  it('is told of once, and what was seen is still known', async () => {
    const { keeper, look, all, log } = scene(['nonsense'], { failure: new Error('ENOSPC') });
    for (const later of [0, 1, 2, 3]) look(later, later);
    keeper.close();
    await vi.waitFor(() => {
      expect(log).not.toEqual([]);
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(log).toEqual(['how many wait is not written down: ENOSPC']);
    expect(all()).toEqual([0, 1, 2, 3]);
  });
});
