import { describe, expect, it } from 'vitest';
import { readLedger, toLine } from '../../../main/alerts/ledger';
import { caller } from '../board/callers';
import { entry, statuses, vips } from './entries';
import { journalTakes, Stage } from './stage';

const shown = { kind: 'shown' } as const;

describe('after a start', () => {
  it('nothing is said that was shown or may have been', async () => {
    const stage = new Stage([entry('a', 'shown'), entry('b', 'unknown')].map(toLine));
    await stage.poll(vips('abc'));
    expect(stage.texts).toEqual(['c:vip']);
  });

  it('what was left open is said in other words, once', async () => {
    const stage = new Stage([entry('a', 'intended'), entry('b', 'failed')].map(toLine));
    await stage.poll(vips('ab'));
    await stage.poll(vips('ab'));
    expect(stage.texts).toEqual(['A:VIP', 'B:VIP']);
    stage.kill();
    await stage.poll(vips('ab'));
    for (const popup of stage.popups) popup.settle(shown);
    await stage.pass(journalTakes);
    stage.kill();
    await stage.poll(vips('ab'));
    expect(stage.texts).toEqual([]);
  });

  it('the journal is written anew with the first answer: who is there, and who was within a day', async () => {
    const day = 24 * 60 * 60 * 1000;
    const old = [
      entry('a', 'shown', 5 - day),
      entry('b', 'shown', 999_999 - day),
      entry('c', 'shown', 1_000_000 - day),
    ];
    const stage = new Stage(old.map(toLine));
    await stage.poll(vips('a'));
    expect(statuses(stage.disk)).toEqual(['vip a shown 1000000', `vip c shown ${1_000_000 - day}`]);
    await stage.poll(vips('a'));
    expect(stage.rewrites).toBe(1);
  });
});

describe('the journal', () => {
  it('is written anew, with nothing lost, after 2000 lines', async () => {
    const stage = new Stage();
    await stage.poll([]);
    const crowd = (count: number) => Array.from({ length: count }, (_, index) => caller(`c${index}`, { kind: 'vip' }));
    await stage.poll(crowd(1000));
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(stage.rewrites).toBe(1);
    expect(stage.disk.length).toBe(2000);
    await stage.poll(crowd(1000));
    expect(stage.rewrites).toBe(2);
    expect(stage.disk.length).toBe(1000);
    expect(new Set(stage.disk.map((line) => readLedger([line]).ledger.values().next().value?.status))).toEqual(
      new Set(['shown']),
    );
  });

  it('is not written anew before', async () => {
    const stage = new Stage();
    await stage.poll([]);
    await stage.poll(Array.from({ length: 1999 }, (_, index) => caller(`c${index}`, { kind: 'vip' })));
    await stage.poll([]);
    expect(stage.rewrites).toBe(1);
  });

  it('that could not be written anew is tried again later, and nobody is silenced', async () => {
    const stage = new Stage();
    stage.journalFailure = new Error('disk full');
    await stage.poll([]);
    stage.journalFailure = null;
    await stage.poll(vips('a'));
    expect(stage.log).toEqual(['the alerts met an error: disk full']);
    expect(stage.texts).toEqual(['a:vip']);
  });
});

describe('closing', () => {
  it('takes all popups back and says nothing more, not even what is gathered', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'));
    await stage.poll(vips('abcd'));
    stage.announcer.close();
    await stage.poll(vips('abcdefg'), 5000);
    expect(stage.texts).toEqual(['a:vip', 'b:vip', 'c:vip']);
    expect(stage.disk).toHaveLength(4);
    expect(stage.popups.every(({ closed }) => closed)).toBe(true);
    expect(stage.time.pending).toBe(0);
  });

  it('also silences what is being written down, and leaves the journal to others', async () => {
    const stage = new Stage([entry('z', 'shown')].map(toLine));
    await stage.poll(vips('a'), 1);
    stage.announcer.close();
    await stage.pass(5000);
    expect(stage.texts).toEqual([]);
    expect(stage.rewrites).toBe(0);
    expect(statuses(stage.disk)).toEqual(['vip z shown 1000000', 'vip a intended 1000000']);
  });

  it('still writes down what became of the popups', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.announcer.close();
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(statuses(stage.disk)).toEqual(['vip a shown 1000006']);
  });
});
