import { describe, expect, it } from 'vitest';
import { readLedger, toLine } from '../../../main/alerts/ledger';
import { caller } from '../board/callers';
import { entry, statuses, vips } from './entries';
import { journalTakes, Stage } from './stage';

const shown = { kind: 'shown' } as const;
const day = 24 * 60 * 60 * 1000;

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
    expect(stage.texts).toEqual(['A:VIP B:VIP']);
    stage.kill();
    await stage.poll(vips('ab'));
    for (const popup of stage.popups) popup.settle(shown);
    await stage.pass(journalTakes);
    stage.kill();
    await stage.poll(vips('ab'));
    expect(stage.texts).toEqual([]);
  });

  it('the journal is written anew with the first board of all queues: without who has been in none for a day', async () => {
    const stage = new Stage(
      [entry('a', 'shown', 5 - day), entry('b', 'shown', 5 - day), entry('c', 'shown')].map(toLine),
    );
    await stage.pollPartly(vips('d'));
    expect(statuses(stage.disk)).toHaveLength(4);
    await stage.poll(vips('ad'));
    expect(statuses(stage.disk)).toEqual(['vip a shown there', 'vip c shown 1000009', 'vip d intended there']);
    await stage.poll(vips('ad'));
    expect(stage.rewrites).toBe(1);
  });

  it('a caller who waits for days is spoken of once, over a start at which the queue failed too', async () => {
    const stage = new Stage([entry('a', 'shown')].map(toLine));
    await stage.pollPartly([]);
    await stage.pass(2 * day);
    stage.kill();
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual([]);
  });

  it('a caller who was thought to be gone and is there again counts as there', async () => {
    const stage = new Stage([entry('a', 'shown')].map(toLine));
    await stage.poll([]);
    expect(statuses(stage.disk)).toEqual(['vip a shown 1000000']);
    await stage.poll(vips('a'));
    await stage.poll(vips('a'));
    expect(stage.disk).toHaveLength(2);
    expect(statuses(stage.disk)).toEqual(['vip a shown there']);
    expect(stage.texts).toEqual([]);
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

  it('is written anew, with nobody left out, also while a queue fails', async () => {
    const stage = new Stage([entry('z', 'shown', 5 - day)].map(toLine));
    await stage.pollPartly(Array.from({ length: 2000 }, (_, index) => caller(`c${index}`, { kind: 'vip' })));
    expect(stage.rewrites).toBe(0);
    await stage.pollPartly([]);
    expect(stage.rewrites).toBe(1);
    expect(stage.disk).toHaveLength(2001);
  });

  it('forgets who has been in no queue for a day, in one long run too', async () => {
    const stage = new Stage();
    const crowd = (letter: string) =>
      Array.from({ length: 2000 }, (_, index) => caller(`${letter}${index}`, { kind: 'vip' }));
    await stage.poll(vips('z'));
    await stage.poll(crowd('a'));
    await stage.poll([]);
    expect(stage.disk).toHaveLength(2001);
    await stage.pass(day + 1);
    await stage.poll(crowd('b'));
    await stage.poll([]);
    expect(statuses(stage.disk).filter((line) => !line.startsWith('vip b'))).toEqual([]);
    expect(stage.disk).toHaveLength(2000);
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
    expect(stage.log).toEqual(['the ledger of alerts could not be written: disk full']);
    expect(stage.journal).toEqual([false, true]);
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
    expect(statuses(stage.disk)).toEqual(['vip z shown there', 'vip a intended there']);
  });

  it('still writes down which popups were shown', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.announcer.close();
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(statuses(stage.disk)).toEqual(['vip a shown there']);
  });

  it.each(['unknown', 'failed'] as const)('leaves a popup that it made %s to be said again', async (kind) => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.announcer.close();
    stage.popups[0]?.settle({ kind, reason: 'The bus was closed.' });
    await stage.pass(journalTakes);
    stage.kill();
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['A:VIP']);
  });
});

describe('a session that expires', () => {
  it('leaves its popups up, says nobody again, and takes back who is gone by the next sign-in', async () => {
    const stage = new Stage();
    await stage.poll(vips('ab'));
    for (const popup of stage.popups) popup.settle(shown);
    await stage.pass(journalTakes);
    stage.takeOver();
    await stage.pass(60_000);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false, false]);
    await stage.poll(vips('b'), 1000);
    expect(stage.popups.map(({ text, closed }) => [text, closed])).toEqual([
      ['a:vip', true],
      ['b:vip', false],
    ]);
  });

  it('takes nothing back that it has handed over', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    await stage.poll([], 500);
    stage.takeOver();
    await stage.poll(vips('a'), 2000);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false]);
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(statuses(stage.disk)).toEqual(['vip a shown there']);
  });
});
