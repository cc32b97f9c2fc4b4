import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type Placed } from '../../../../main/board/order';
import { createCallerFeed } from '../../../../main/bridge/caller-feed';
import type { QueueView } from '../../../../main/bridge/contract';
import { CallerBook } from '../../../../renderer/state/caller-book';
import { asOfQueue, asOfTimes, byQueue, isOld, isStale, shownCallers } from '../../../../renderer/state/shown-caller';
import { snapshots } from '../../board/callers';
import { anyCallers, anyQueues } from '../support/any-callers';
import { caller, noon, queue } from '../support/samples';

const silent = { kind: 'stale', asOf: noon - 20_000, problem: '' } as const;
const refused = { kind: 'refused', asOf: noon - 20_000, problem: '' } as const;

describe('the callers of the page', () => {
  it('stand as they stand in the main process, each with the same position, whatever comes and goes', () => {
    const moments = fc.array(snapshots, { minLength: 1, maxLength: 4 });
    const queues = ['q0', 'q1', 'q2', 'q3'].map((id) => queue({ id, name: id }));
    fc.assert(
      fc.property(moments, (all) => {
        const feed = createCallerFeed();
        const book = new CallerBook();
        for (const moment of all) {
          const placed = moment.flatMap(({ queue: place, callers }) =>
            callers.map((one): [string, Placed] => [one.id, { caller: one, queue: place }]),
          );
          const rows = inOrder([...new Map(placed).values()]);
          for (const patch of feed.next(rows, new Set())) book.take(patch);
          const shown = shownCallers(book.all(), queues);
          expect(shown.map((one) => [one.caller.id, one.queue.id, one.position])).toEqual(
            rows.map((one) => [one.caller.id, one.queue, one.position]),
          );
        }
      }),
    );
  });

  it('of a queue that is not on show are left out', () => {
    const here = [caller({ id: '1', queue: 'a' }), caller({ id: '2', queue: 'elsewhere' })];
    expect(shownCallers(here, anyQueues).map((shown) => shown.caller.id)).toEqual(['1']);
  });

  it('can be told apart by queue, in the order they had', () => {
    fc.assert(
      fc.property(anyCallers, (callers) => {
        const all = shownCallers(callers, anyQueues);
        const groups = byQueue(all);
        for (const { id } of anyQueues) {
          expect(groups.get(id) ?? []).toEqual(all.filter((shown) => shown.queue.id === id));
        }
      }),
    );
  });
});

describe('what a queue says is', () => {
  const known: readonly (readonly [QueueView['status'], number | null, boolean])[] = [
    [{ kind: 'live' }, null, false],
    [{ kind: 'failing', problem: '' }, null, false],
    [{ kind: 'connecting' }, null, true],
    [silent, noon - 20_000, true],
    [{ ...silent, asOf: null }, null, true],
    [refused, noon - 20_000, true],
  ];
  it.each(known)('where it is %j: as of %j, stale: %j', (status, asOf, stale) => {
    const asked = queue({ id: 'a', name: 'A', status });
    expect(asOfQueue(asked)).toBe(asOf);
    expect(shownCallers([caller({ id: '1', queue: 'a' })], [asked]).map(isStale)).toEqual([stale]);
  });

  it('worded once for each silent queue', () => {
    const queues = [queue({ id: 'a', name: 'A' }), queue({ id: 'b', name: 'B', status: silent })];
    expect([...asOfTimes(queues, noon).keys()]).toEqual(['b']);
  });

  it.each<[string, readonly QueueView['status'][], number]>([
    ['are silent since one moment, which is said above the list', [silent, silent], 0],
    ['never answered besides', [silent, { ...silent, asOf: null }, { kind: 'connecting' }], 0],
    ['are silent since two moments', [silent, { ...silent, asOf: noon - 600_000 }], 2],
    ['still answer', [silent, { kind: 'failing', problem: '' }], 1],
    ['are refused since then, of which nothing is said above the list', [silent, refused], 2],
  ])('not worded in rows unless it tells them apart: where others %s', (_, statuses, worded) => {
    const queues = statuses.map((status, index) => queue({ id: String(index), name: 'A', status }));
    expect(asOfTimes(queues, noon).size).toBe(worded);
  });

  it('an old figure where it is silent, or refused with somebody left', () => {
    const asked = { id: 'a', name: 'A', waiting: 0 };
    expect(isOld(queue(asked))).toBe(false);
    expect(isOld(queue({ ...asked, status: silent }))).toBe(true);
    expect(isOld(queue({ ...asked, status: refused }))).toBe(false);
    expect(isOld(queue({ ...asked, waiting: 1, status: refused }))).toBe(true);
  });
});
