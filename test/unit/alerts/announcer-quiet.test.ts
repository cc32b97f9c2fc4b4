import { describe, expect, it } from 'vitest';
import { at } from '../telecomx/words';
import { caller, unanswered } from '../board/callers';
import { all, statuses, vips } from './entries';
import { journalTakes, Stage } from './stage';

const shown = { kind: 'shown' } as const;

describe('while it is to be quiet', () => {
  it('nothing is said or written down, and after it one popup tells of all who still wait', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, quiet: 'locked' };
    await stage.poll(vips('ab'));
    await stage.poll([...vips('ab'), ...all('callback', 'c')]);
    await stage.poll([
      caller('a', { kind: 'vip', answer: { ...unanswered, extension: '7' } }),
      ...vips('b'),
      ...all('callback', 'c'),
    ]);
    expect([stage.texts, stage.disk]).toEqual([[], []]);
    await stage.change({ quiet: null });
    expect(stage.texts).toEqual(['b:vip c:callback']);
    await stage.poll([...vips('b'), ...all('callback', 'c')]);
    expect(stage.popups).toHaveLength(1);
  });

  it('who is told of and who is not has a reason', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, quiet: 'do-not-disturb' };
    await stage.poll(vips('abc'));
    await stage.poll([caller('a', { kind: 'vip', answer: { ...unanswered, extension: '7' } }), ...vips('c')]);
    await stage.change({ quiet: null });
    expect(stage.notes).toEqual([
      'a:vip quiet:do-not-disturb',
      'b:vip quiet:do-not-disturb',
      'c:vip quiet:do-not-disturb',
      'a:vip answered',
      'b:vip left',
      'c:vip said',
    ]);
  });

  it('a VIP breaks through where that is wished, and is not in the summary after', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, quiet: 'schedule', vipsBreakThrough: true };
    await stage.poll([...vips('a'), ...all('callback', 'bc')]);
    expect(stage.texts).toEqual(['a:vip']);
    await stage.change({ quiet: null });
    expect(stage.texts).toEqual(['a:vip', 'b:callback c:callback']);
  });

  it('nothing that was held back is lost when the app ends', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, quiet: 'desktop' };
    await stage.poll(vips('a'));
    stage.kill();
    stage.set = { ...stage.set, quiet: null };
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip']);
  });
});

describe('the reasons', () => {
  it('are given once each time that they change', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle(shown);
    await stage.poll(vips('a'));
    await stage.poll(vips('a'));
    expect(stage.notes).toEqual(['a:vip said']);
    stage.kill();
    await stage.poll(vips('a'));
    await stage.poll([...vips('a'), ...all('waiting', 'b')]);
    expect(stage.notes.slice(1)).toEqual(['a:vip told-before']);
  });

  it('say of a summary that its alerts are in one', async () => {
    const stage = new Stage();
    await stage.poll(vips('abcd'));
    expect(stage.notes).toEqual(['a:vip summarised', 'b:vip summarised', 'c:vip summarised', 'd:vip summarised']);
  });

  it('say that a kind is off, and that it is said once it is on', async () => {
    const stage = new Stage();
    const { alertKinds } = stage.set;
    stage.set = { ...stage.set, alertKinds: { ...alertKinds, callback: false } };
    await stage.poll(all('callback', 'a'));
    await stage.change({ alertKinds });
    expect(stage.notes).toEqual(['a:callback kind-off', 'a:callback said']);
    expect(stage.texts).toEqual(['a:callback']);
  });
});

describe('the passing of time', () => {
  it('makes a wait critical, which is said when it happens and once', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, alertKinds: { ...stage.set.alertKinds, critical: true } };
    stage.level = { ...stage.level, serviceLevelCritical: 60_000 };
    const waiting = [caller('a', { entered: at(stage.serverNow()) })];
    await stage.poll(waiting);
    await stage.pass(59_000);
    expect(stage.texts).toEqual([]);
    await stage.pass(1100);
    expect(stage.texts).toEqual(['a:critical']);
    stage.popups[0]?.settle(shown);
    await stage.pass(60_000);
    await stage.poll(waiting);
    expect(stage.texts).toHaveLength(1);
  });

  it('says of one caller what is due at the same time in one popup', async () => {
    const stage = new Stage();
    stage.set = { ...stage.set, alertKinds: { ...stage.set.alertKinds, critical: true } };
    stage.level = { ...stage.level, serviceLevelCritical: 60_000 };
    await stage.poll([caller('a', { kind: 'vip', entered: at(stage.serverNow() - 90_000) })]);
    expect(stage.texts).toEqual(['a:vip a:critical']);
    expect(stage.notes).toEqual(['a:vip said', 'a:critical summarised']);
  });
});

describe('a queue that is too long', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, index) => caller(`c${index}`));
  const start = () => {
    const stage = new Stage();
    stage.set = { ...stage.set, alertKinds: { ...stage.set.alertKinds, alarm: true } };
    return stage;
  };

  it('is told of once, and its popup is taken back when it is not any more', async () => {
    const stage = start();
    await stage.poll(crowd(6));
    await stage.poll(crowd(7));
    expect(stage.texts).toEqual(['alarm support']);
    stage.popups[0]?.settle(shown);
    await stage.poll(crowd(5));
    expect(stage.popups[0]?.closed).toBe(true);
  });

  it('is not told of again while it goes back and forth, and is news again after a minute', async () => {
    const stage = start();
    await stage.poll(crowd(6));
    stage.popups[0]?.settle(shown);
    await stage.poll(crowd(5));
    await stage.pass(30_000);
    await stage.poll(crowd(6));
    await stage.poll(crowd(5));
    await stage.pass(61_000);
    await stage.poll(crowd(6));
    expect(stage.texts).toEqual(['alarm support', 'alarm support']);
    expect(stage.notes).toEqual(['support:alarm said', 'support:alarm told-before', 'support:alarm said']);
  });

  it('is not told of again by the next run, unless it was over meanwhile', async () => {
    const stage = start();
    await stage.poll(crowd(6));
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    stage.kill();
    await stage.poll(crowd(6));
    expect(stage.texts).toEqual([]);
    await stage.poll([]);
    await stage.pass(61_000);
    await stage.poll(crowd(1));
    stage.kill();
    await stage.poll(crowd(6));
    expect(stage.texts).toEqual(['alarm support']);
  });
});

describe('a connection that is lost', () => {
  it('is told of once, and its popup is taken back when it is there again', async () => {
    const stage = new Stage();
    await stage.poll([]);
    stage.offline = true;
    await stage.pollPartly([]);
    expect(stage.texts).toEqual(['offline']);
    stage.popups[0]?.settle(shown);
    stage.offline = false;
    await stage.poll([]);
    expect(stage.popups[0]?.closed).toBe(true);
    expect(statuses(stage.disk)).toEqual([`offline shown ${stage.serverNow() - 2 * journalTakes}`]);
  });
});
