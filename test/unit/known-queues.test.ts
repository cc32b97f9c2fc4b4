import { describe, expect, it } from 'vitest';
import type { Queue } from '../../main/board/caller';
import { allSettled, answered, failed, haveSameCallers, listed, snapshotsOf } from '../../main/known-queues';
import { nothingRead, unasked } from '../../main/telecomx/callers';
import { caller, snapshot } from './board/callers';
import { queueId } from './telecomx/words';

const none = { number: null, member: true, serviceLevel: null, serviceLevelCritical: null };
const queue = (id: string, name = id): Queue => ({ id: queueId(id), name, ...none });
const [support, sales] = [queueId('support'), queueId('sales')];
const first = listed(null, [queue('support'), queue('sales')]);
const answer = { snapshot: snapshot('support', [caller('a')]), memory: { ...unasked, reading: { ...nothingRead } } };
const error = { kind: 'network', detail: 'X' } as const;

describe('what is known of the queues', () => {
  it('is nothing at first, in the platform’s order', () => {
    expect([...first.keys()]).toEqual(['support', 'sales']);
    expect(first.get(support)).toEqual({ queue: queue('support'), snapshot: null, failure: null, memory: unasked });
    expect(allSettled(first)).toBe(false);
    expect(snapshotsOf(first)).toEqual([]);
  });

  it('is the last good answer, which a failure leaves as it was and the next answer takes the place of', () => {
    const once = failed(answered(first, support, answer), support, error);
    expect(once.get(support)).toMatchObject({ ...answer, failure: error });
    expect(snapshotsOf(once)).toEqual([answer.snapshot]);
    expect(answered(once, support, answer).get(support)).toMatchObject({ ...answer, failure: null });
  });

  it('lists the same callers until an answer is read anew, or there are other queues', () => {
    const once = answered(first, support, answer);
    expect(haveSameCallers(null, first)).toBe(false);
    expect(haveSameCallers(first, once)).toBe(false);
    expect(haveSameCallers(once, failed(once, support, error))).toBe(true);
    const again = { ...answer, snapshot: { ...answer.snapshot, receivedAt: snapshot('support', []).receivedAt } };
    expect(haveSameCallers(once, answered(once, support, again))).toBe(true);
    expect(haveSameCallers(once, listed(once, [queue('support')]))).toBe(false);
    expect(haveSameCallers(once, listed(once, [queue('support'), queue('orders')]))).toBe(false);
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

  it('takes no notice of a queue that is not in the list', () => {
    expect(answered(first, queueId('gone'), answer)).toBe(first);
    expect(failed(first, queueId('gone'), error)).toBe(first);
  });

  it('never changes a value that was given out', () => {
    answered(first, support, answer);
    failed(first, sales, error);
    expect(snapshotsOf(first)).toEqual([]);
    expect(first.get(sales)?.failure).toBeNull();
  });
});
