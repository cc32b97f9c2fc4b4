import { describe, expect, it } from 'vitest';
import type { Caller, Queue } from '../../main/board/caller';
import {
  allSettled,
  allToldNow,
  answered,
  answerTimes,
  boardOf,
  failed,
  listed,
  makeSameBoard,
  type KnownQueues,
} from '../../main/known-queues';
import { nothingRead, unasked } from '../../main/telecomx/callers';
import { caller, snapshot } from './board/callers';
import { at, mono, queueId } from './telecomx/words';

const none = { number: null, member: true, serviceLevel: null, serviceLevelCritical: null };
const queue = (id: string, name = id): Queue => ({ id: queueId(id), name, ...none });
const [support, sales] = [queueId('support'), queueId('sales')];
const first = listed(null, [queue('support'), queue('sales')]);
const idsOf = (known: KnownQueues) => [...boardOf(known).byId.keys()];
const answer = { snapshot: snapshot('support', [caller('a')]), memory: { ...unasked, reading: { ...nothingRead } } };
const error = { kind: 'network', detail: 'X' } as const;

describe('what is known of the queues', () => {
  it('is nothing at first, in the order that was told', () => {
    expect([...first.keys()]).toEqual(['support', 'sales']);
    expect(first.get(support)).toEqual({ queue: queue('support'), snapshot: null, failure: null, memory: unasked });
    expect(allSettled(first)).toBe(false);
    expect(answerTimes(first)).toEqual([]);
  });

  it('is the last good answer, which a failure leaves as it was and the next answer takes the place of', () => {
    const once = failed(answered(first, support, answer), support, error);
    expect(once.get(support)).toMatchObject({ ...answer, failure: error });
    expect(answerTimes(once)).toEqual([answer.snapshot.receivedAt]);
    expect(idsOf(once)).toEqual(['a']);
    expect(answered(once, support, answer).get(support)).toMatchObject({ ...answer, failure: null });
  });

  it('makes the same board until an answer is read anew, a queue fails or recovers, or there are other queues', () => {
    const once = answered(first, support, answer);
    expect(makeSameBoard(null, first)).toBe(false);
    expect(makeSameBoard(first, once)).toBe(false);
    const broken = failed(once, support, error);
    expect(makeSameBoard(once, broken)).toBe(false);
    expect(makeSameBoard(broken, failed(broken, support, { kind: 'blocked' }))).toBe(true);
    const again = { ...answer, snapshot: { ...answer.snapshot, receivedAt: mono(9) } };
    expect(makeSameBoard(once, answered(once, support, again))).toBe(true);
    expect(makeSameBoard(broken, answered(broken, support, again))).toBe(false);
    expect(makeSameBoard(once, listed(once, [queue('support')]))).toBe(false);
    expect(makeSameBoard(once, listed(once, [queue('support'), queue('orders')]))).toBe(false);
  });

  it('believes a queue that answers, not one that fails', () => {
    const taken = caller('a', { answer: { at: null, extension: '7', number: null } });
    const elsewhere = { snapshot: snapshot('sales', [taken]), memory: unasked };
    const both = answered(answered(first, support, answer), sales, elsewhere);
    expect(idsOf(both)).toEqual(['a']);
    expect(idsOf(failed(both, support, error))).toEqual([]);
    expect(idsOf(failed(both, sales, error))).toEqual(['a']);
  });

  describe('who left one queue while another fails', () => {
    const seen = (id: string, callers: readonly Caller[], receivedAt: number) => ({
      snapshot: snapshot(id, callers, receivedAt),
      memory: unasked,
    });
    /** Support told of the caller and fails; Sales has the caller, then `next`. */
    const after = (next: readonly Caller[], { inSales = caller('a'), seenInSales = 2500 } = {}) => {
      const failing = failed(answered(first, support, seen('support', [caller('a'), caller('b')], 0)), support, error);
      const moved = answered(failing, sales, seen('sales', [inSales], seenInSales));
      return answered(moved, sales, seen('sales', next, seenInSales + 2500));
    };

    it('does not come back out of the old answer', () => {
      expect(idsOf(after([]))).toEqual(['b']);
      expect(idsOf(after([caller('a', { answer: { at: null, extension: '7', number: null } })]))).toEqual(['b']);
    });

    it('is still there where nobody left', () => {
      expect(idsOf(after([caller('a')]))).toEqual(['a', 'b']);
    });

    it('may have gone to the queue that fails now: nobody is hidden who went there last', () => {
      expect(idsOf(after([], { seenInSales: 1000 }))).toEqual(['a', 'b']);
      expect(idsOf(after([], { inSales: caller('a', { entered: at(-5000) }) }))).toEqual(['a', 'b']);
    });

    it('is in a queue that answers again and says so', () => {
      const back = answered(after([]), support, seen('support', [caller('a')], 9000));
      expect(idsOf(back)).toEqual(['a']);
    });
  });

  it('tells of all callers when each queue’s latest word is an answer, or that it is closed', () => {
    const one = answered(first, support, answer);
    expect(allToldNow(one)).toBe(false);
    expect(allToldNow(failed(one, sales, error))).toBe(false);
    expect(allToldNow(failed(one, sales, { kind: 'access-denied' }))).toBe(true);
    const both = answered(one, sales, { ...answer, snapshot: snapshot('sales', []) });
    expect(allToldNow(both)).toBe(true);
    expect(allToldNow(failed(both, support, error))).toBe(false);
    const partly = { ...snapshot('sales', []), unreadable: 1 };
    expect(allToldNow(answered(one, sales, { ...answer, snapshot: partly }))).toBe(false);
  });

  it('is settled when each has answered or failed', () => {
    const one = answered(first, support, answer);
    expect(allSettled(one)).toBe(false);
    expect(allSettled(failed(one, sales, error))).toBe(true);
    expect(allSettled(listed(null, []))).toBe(true);
  });

  it('stays over a new list, but for the queues that are gone', () => {
    const next = listed(answered(first, support, answer), [queue('night'), queue('support', 'Kundeservice')]);
    expect([...next.keys()]).toEqual(['night', 'support']);
    expect(next.get(support)).toMatchObject({ ...answer, queue: { name: 'Kundeservice' } });
    const back = listed(listed(next, []), [queue('support')]);
    expect(back.get(support)).toMatchObject({ snapshot: null, memory: unasked });
  });

  it('stays in another order, which makes another map but the same board', () => {
    const once = answered(first, support, answer);
    const turned = listed(once, [queue('sales'), queue('support')]);
    expect([...turned.keys()]).toEqual(['sales', 'support']);
    expect(makeSameBoard(once, turned)).toBe(true);
    expect(turned.get(support)).toEqual(once.get(support));
  });

  it('takes no notice of a queue that is not in the list', () => {
    expect(answered(first, queueId('gone'), answer)).toBe(first);
    expect(failed(first, queueId('gone'), error)).toBe(first);
  });

  it('never changes a value that was given out', () => {
    answered(first, support, answer);
    failed(first, sales, error);
    expect(answerTimes(first)).toEqual([]);
    expect(first.get(sales)?.failure).toBeNull();
  });
});
