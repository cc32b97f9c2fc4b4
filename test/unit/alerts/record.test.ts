import { describe, expect, it } from 'vitest';
import { keyOf, toLine } from '../../../main/alerts/ledger';
import { createRecord } from '../../../main/alerts/record';
import { callId } from '../telecomx/words';
import { entry } from './entries';

const a = { call: callId('a'), kind: 'vip' } as const;

/** A record over a journal that is a list of lines. */
function recordOf(...earlier: readonly ReturnType<typeof entry>[]) {
  let disk: string[] = [];
  let works = true;
  const log: string[] = [];
  const clock = { now: 1000 };
  const broken = (): Promise<void> => Promise.reject(new Error('disk full'));
  const record = createRecord(
    {
      append: (lines) => (works ? Promise.resolve(void disk.push(...lines)) : broken()),
      rewrite: (lines) => (works ? Promise.resolve(void (disk = [...lines])) : broken()),
      serverNow: () => clock.now,
      log: (line) => log.push(line),
    },
    new Map(earlier.map((one) => [keyOf(one), one])),
  );
  return { record, log, clock, disk: () => disk, fail: () => (works = false) };
}

describe('the record of a run', () => {
  it('takes down what becomes of an alert, and forgets what was never said', () => {
    const { record } = recordOf();
    expect(record.enter([a], 'intended')).toEqual([toLine(entry('a', 'intended'))]);
    expect(record.now.get(keyOf(a))?.status).toBe('intended');
    record.enter([a], 'shown');
    expect(record.now.get(keyOf(a))?.status).toBe('shown');
    record.forget([a]);
    expect(record.now.size).toBe(0);
  });

  it('keeps what earlier runs left apart', () => {
    const { record } = recordOf(entry('a', 'failed'));
    record.enter([a], 'intended');
    record.forget([a]);
    expect([...record.before.values()]).toEqual([entry('a', 'failed')]);
  });

  it('is written anew at the first board of all queues, and then after 2000 lines', async () => {
    const { record, disk } = recordOf(entry('z', 'shown'));
    expect([record.needsRewrite(false), record.needsRewrite(true)]).toEqual([false, true]);
    await record.rewrite(() => true);
    expect(disk()).toEqual([toLine(entry('z', 'shown'))]);
    expect(record.needsRewrite(true)).toBe(false);
    await record.append(Array.from({ length: 1999 }, () => 'x'));
    expect(record.needsRewrite(true)).toBe(false);
    await record.append(['x']);
    expect([record.needsRewrite(false), record.needsRewrite(true)]).toEqual([true, true]);
    await record.rewrite(null);
    expect(record.needsRewrite(true)).toBe(false);
  });

  it('holds what this run adds above what earlier runs left', async () => {
    const { record, disk } = recordOf(entry('a', 'failed'), entry('b', 'shown'));
    record.enter([a], 'shown');
    await record.rewrite(null);
    expect(disk()).toEqual([toLine(entry('a', 'shown')), toLine(entry('b', 'shown'))]);
  });

  it('marks who is in no queue, once, until seen again', async () => {
    const { record, clock, disk } = recordOf(entry('a', 'shown'));
    await record.rewrite(() => false);
    clock.now = 2000;
    await record.rewrite(() => false);
    expect(disk()).toEqual([toLine(entry('a', 'shown', 1000))]);
    expect(record.seeAgain([a])).toEqual([toLine(entry('a', 'shown'))]);
    expect(record.seeAgain([a, { ...a, kind: 'callback' }])).toEqual([]);
    await record.rewrite(() => false);
    expect(disk()).toEqual([toLine(entry('a', 'shown', 2000))]);
  });

  it('marks what this run put on its way likewise', async () => {
    const { record } = recordOf(entry('a', 'failed'));
    record.enter([a], 'shown');
    await record.rewrite(() => false);
    expect(record.seeAgain([a])).toEqual([toLine(entry('a', 'shown'))]);
  });

  it('goes on where the journal cannot be written, and says so', async () => {
    const { record, log, fail } = recordOf();
    fail();
    await record.append(['x']);
    expect(log).toEqual(['the ledger of alerts could not be written: disk full']);
    await expect(record.rewrite(null)).rejects.toThrow('disk full');
  });
});
