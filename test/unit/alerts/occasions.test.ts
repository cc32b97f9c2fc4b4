import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../main/alerts/kinds';
import { isStillSo, nextOccasionAt, occasionsAt, type Scene } from '../../../main/alerts/occasions';
import { keyFor } from '../../../main/alerts/rules';
import { buildBoard } from '../../../main/board/board';
import type { Caller } from '../../../main/board/caller';
import { caller, snapshot, snapshots } from '../board/callers';
import { at, queueId } from '../telecomx/words';

const limits = { waiting: 2, longest: 100_000 };
const never = () => undefined;

/** A queue with its limits: the service level is missed after 20 s and critical after 60 s. */
function scene(callers: readonly Caller[], differences: Partial<Scene> = {}, live = true): Scene {
  return {
    board: buildBoard([snapshot('support', callers)]),
    queues: new Map([[queueId('support'), { serviceLevel: 20_000, serviceLevelCritical: 60_000, live }]]),
    offline: false,
    ...differences,
  };
}

const names = (one: Scene, now: number, dueAt: Parameters<typeof occasionsAt>[2] = never): string[] =>
  occasionsAt(one, limits, dueAt, now).map((occasion) => keyOf(keyFor(occasion)));

describe('what an alert could be due for', () => {
  it('is each VIP and each caller who wants to be called back', () => {
    const callers = [caller('a', { kind: 'vip' }), caller('b', { kind: 'callback' }), caller('c')];
    expect(names(scene(callers), 0)).toEqual(['vip a', 'callback b']);
  });

  it('is whoever holds the line past the critical limit, but nobody who is to be called back', () => {
    const callers = [caller('a', { kind: 'vip' }), caller('b', { kind: 'callback' }), caller('c')];
    expect(names(scene(callers), 60_000)).not.toContain('critical c');
    expect(names(scene(callers), 60_001)).toEqual(['vip a', 'critical a', 'callback b', 'critical c']);
  });

  it('is a queue in which more hold the line than may, callbacks apart', () => {
    const two = [caller('a', { kind: 'vip' }), caller('b'), caller('c', { kind: 'callback' })];
    expect(names(scene(two), 0)).toEqual(['vip a', 'callback c']);
    expect(names(scene([...two, caller('d')]), 0)).toContain('alarm support');
  });

  it('is a queue in which somebody has held the line for too long', () => {
    expect(names(scene([caller('a')]), 100_000)).toEqual(['critical a']);
    expect(occasionsAt(scene([caller('a')]), limits, never, 100_001)).toContainEqual({
      kind: 'alarm',
      queue: 'support',
      waiting: 1,
      longest: 100_001,
    });
    expect(names(scene([caller('a', { kind: 'callback' })]), 500_000)).toEqual(['callback a']);
  });

  it('becomes nothing by the mere passing of time while the queue does not answer', () => {
    const callers = [caller('a', { kind: 'vip' }), caller('b'), caller('c')];
    expect(names(scene(callers, {}, false), 500_000)).toEqual(['vip a']);
    expect(nextOccasionAt(scene(callers, {}, false), limits, never, 0)).toBeNull();
  });

  it('is who was put off, once the time has come', () => {
    const dueAt = (id: string) => (id === 'a' ? 5000 : undefined);
    expect(names(scene([caller('a'), caller('b')]), 4999, dueAt)).toEqual([]);
    expect(names(scene([caller('a'), caller('b')]), 5000, dueAt)).toEqual(['snoozed a']);
  });

  it('is the connection while it is lost', () => {
    expect(names(scene([], { offline: true }), 0)).toEqual(['offline']);
  });
});

describe('the next moment at which time alone makes something due', () => {
  it('is when the first caller passes a limit, or one who was put off is due', () => {
    const callers = [caller('a', { entered: at(1000) }), caller('b', { entered: at(5000) })];
    expect(nextOccasionAt(scene(callers), limits, never, 2000)).toBe(61_001);
    expect(nextOccasionAt(scene(callers), limits, never, 61_001)).toBe(65_001);
    expect(nextOccasionAt(scene(callers), limits, never, 65_001)).toBe(101_001);
    expect(nextOccasionAt(scene(callers), limits, (id) => (id === 'b' ? 9000 : undefined), 2000)).toBe(9000);
    expect(nextOccasionAt(scene([]), limits, never, 0)).toBeNull();
  });

  it('lies ahead, and nothing becomes due before it', () => {
    const moments = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(snapshots, moments, fc.double({ min: 0, max: 1, noNaN: true }), (queues, now, share) => {
        const board = buildBoard(queues);
        const levels = { serviceLevel: null, serviceLevelCritical: 60_000, live: true };
        const one: Scene = { board, offline: false, queues: new Map(queues.map(({ queue }) => [queue, levels])) };
        const next = nextOccasionAt(one, limits, never, now);
        const before = next === null ? now + 500_000 : Math.floor(now + (next - 1 - now) * share);
        expect(next ?? Infinity).toBeGreaterThan(now);
        expect(names(one, before)).toEqual(names(one, now));
      }),
    );
  });
});

describe('what an alert was about', () => {
  const so = (key: string, after: Scene, now = 70_000): boolean => {
    const before = scene([caller('a', { kind: 'vip' }), caller('b'), caller('c'), caller('d', { kind: 'callback' })], {
      offline: true,
    });
    const occasion = occasionsAt(before, limits, () => 0, 70_000).find((one) => keyOf(keyFor(one)) === key);
    if (occasion === undefined) throw new Error(`no ${key}`);
    return isStillSo(occasion, after, limits, now);
  };

  it('is still so while the caller needs the same', () => {
    expect(so('vip a', scene([caller('a', { kind: 'vip' })]))).toBe(true);
    expect(so('vip a', scene([caller('a')]))).toBe(false);
    expect(so('vip a', scene([]))).toBe(false);
    expect(so('callback d', scene([caller('d', { kind: 'callback' })]))).toBe(true);
  });

  it('is still so for one who has waited too long, or was put off, until gone', () => {
    expect(so('critical b', scene([caller('b', { kind: 'vip' })]))).toBe(true);
    expect(so('critical b', scene([caller('b', { kind: 'callback' })]))).toBe(false);
    expect(so('snoozed b', scene([caller('b', { kind: 'callback' })]))).toBe(true);
    expect(so('snoozed b', scene([]))).toBe(false);
  });

  it('is still so for a queue that is too long, or of which it is not known', () => {
    expect(so('alarm support', scene([caller('a'), caller('b'), caller('c')]))).toBe(true);
    expect(so('alarm support', scene([caller('a'), caller('b')]))).toBe(false);
    expect(so('alarm support', scene([caller('a')]), 100_001)).toBe(true);
    expect(so('alarm support', scene([]))).toBe(false);
    expect(so('alarm support', scene([], {}, false))).toBe(true);
  });

  it('is still so for the connection until it is back', () => {
    expect(so('offline', scene([], { offline: true }))).toBe(true);
    expect(so('offline', scene([]))).toBe(false);
  });
});
