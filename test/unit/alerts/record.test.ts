import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../main/alerts/kinds';
import { toLine } from '../../../main/alerts/ledger';
import { createRecord } from '../../../main/alerts/record';
import { callId } from '../telecomx/words';
import { entry } from './entries';
import { FakeTime } from '../polling/fake-time';

const a = { kind: 'vip', call: callId('a') } as const;

/** A record over a journal that is a list of lines. */
function recordOf(...earlier: readonly ReturnType<typeof entry>[]) {
  let disk: string[] = [];
  let works = true;
  const log: string[] = [];
  const clock = { now: 1000 };
  const journal: boolean[] = [];
  const time = new FakeTime();
  let takes: Promise<void> = Promise.resolve();
  const write = (change: () => void): Promise<void> =>
    works ? takes.then(change) : Promise.reject(new Error('disk full'));
  const record = createRecord(
    {
      append: (lines) => write(() => disk.push(...lines)),
      rewrite: (lines) => write(() => (disk = [...lines])),
      serverNow: () => clock.now,
      log: (line) => log.push(line),
      setTimer: time.setTimer,
      onJournal: (isWorking) => journal.push(isWorking),
    },
    new Map(earlier.map((one) => [keyOf(one.key), one])),
  );
  return {
    record,
    log,
    clock,
    journal,
    time,
    disk: () => disk,
    fail: () => (works = false),
    hang: (until: Promise<void>) => {
      takes = until;
    },
  };
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

  it('goes on where the journal cannot be written, and says so until it can', async () => {
    const { record, log, journal, fail, time } = recordOf();
    await record.append(['x']);
    fail();
    await record.append(['x']);
    await record.rewrite(null);
    const line = 'the ledger of alerts could not be written: disk full';
    expect(log).toEqual([line, line]);
    expect(journal).toEqual([true, false, false]);
    expect(record.needsRewrite(false)).toBe(false);
    await time.pass(5000);
    expect(record.needsRewrite(false)).toBe(true);
    expect(time.pending).toBe(0);
  });

  it('waits a second for a disk that hangs, and hears of it when it answers after all', async () => {
    const { record, log, journal, hang, time, disk } = recordOf();
    let answer: () => void = () => undefined;
    hang(
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
    );
    let isDone = false;
    const done = record.append(['x']).then(() => (isDone = true));
    await time.pass(999);
    expect(isDone).toBe(false);
    await time.pass(1);
    await done;
    expect([log, journal]).toEqual([['the ledger of alerts could not be written: the disk does not answer'], [false]]);
    answer();
    await time.settle();
    expect([disk(), journal]).toEqual([['x'], [false, true]]);
  });
});
