import { describe, expect, it } from 'vitest';
import { all, statuses, vips } from './entries';
import { journalTakes, Stage } from './stage';

const shown = { kind: 'shown' } as const;
const minutes = 60_000;

async function snoozed(): Promise<Stage> {
  const stage = new Stage();
  await stage.poll(vips('a'));
  stage.popups[0]?.settle(shown);
  await stage.pass(journalTakes);
  stage.popups[0]?.snooze();
  await stage.pass(journalTakes);
  return stage;
}

describe('a caller who was put off', () => {
  it('is spoken of once more after two minutes, as still waiting, and never again', async () => {
    const stage = await snoozed();
    expect(stage.popups[0]?.closed).toBe(true);
    await stage.pass(2 * minutes - 100);
    expect(stage.texts).toEqual(['a:vip']);
    await stage.pass(200);
    expect(stage.texts).toEqual(['a:vip', 'a:snoozed']);
    stage.popups[1]?.settle(shown);
    await stage.pass(10 * minutes);
    await stage.poll(vips('a'));
    expect(stage.texts).toHaveLength(2);
  });

  it('is not spoken of where somebody answered meanwhile', async () => {
    const stage = await snoozed();
    await stage.poll([]);
    await stage.pass(5 * minutes);
    expect(stage.texts).toEqual(['a:vip']);
  });

  it('is spoken of by the next run, too, at its time or at once where that has passed', async () => {
    const early = await snoozed();
    early.kill();
    await early.poll(vips('a'));
    expect(early.texts).toEqual([]);
    await early.pass(2 * minutes);
    expect(early.texts).toEqual(['a:snoozed']);
    const late = await snoozed();
    await late.pass(2 * minutes - 1000);
    late.kill();
    await late.pass(5000);
    await late.poll(vips('a'));
    expect(late.texts).toEqual(['a:snoozed']);
  });

  it('is spoken of all the same when needing something else by then', async () => {
    const stage = await snoozed();
    await stage.poll(all('waiting', 'a'));
    await stage.pass(2 * minutes);
    expect(stage.texts).toEqual(['a:vip', 'a:snoozed']);
  });

  it('is every one whom a summary names', async () => {
    const stage = new Stage();
    await stage.poll(vips('abcd'));
    stage.popups[0]?.settle(shown);
    stage.popups[0]?.snooze();
    await stage.pass(2 * minutes + 100);
    expect(stage.texts).toEqual(['a:vip b:vip c:vip d:vip', 'a:snoozed b:snoozed c:snoozed d:snoozed']);
  });

  it('calls for no reminder until the time has come', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    expect(stage.announcer.isPending()).toBe(false);
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(stage.announcer.isPending()).toBe(true);
    stage.popups[0]?.snooze();
    expect(stage.announcer.isPending()).toBe(false);
    await stage.pass(2 * minutes + 100);
    expect(stage.announcer.isPending()).toBe(true);
    await stage.poll([]);
    expect(stage.announcer.isPending()).toBe(false);
  });

  it('is put off, too, by a popup that an expired session left up', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    stage.takeOver();
    await stage.poll(vips('a'));
    stage.popups[0]?.snooze();
    await stage.pass(2 * minutes + 100);
    expect(stage.texts).toEqual(['a:vip', 'a:snoozed']);
  });
});

describe('a popup of unknown outcome', () => {
  it('leaves a mark on its caller, which goes when it turns out to be on the screen', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle({ kind: 'unknown', reason: 'late' });
    await stage.pass(journalTakes);
    expect([...stage.announcer.doubtful()]).toEqual(['a']);
    stage.popups[0]?.showLate();
    await stage.pass(journalTakes);
    expect([...stage.announcer.doubtful()]).toEqual([]);
    expect(statuses(stage.disk)).toEqual(['vip a shown there']);
  });

  it('leaves its mark in the next run', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle({ kind: 'unknown', reason: 'late' });
    await stage.pass(journalTakes);
    stage.kill();
    expect([...stage.announcer.doubtful()]).toEqual(['a']);
  });
});

describe('a popup that could not be shown', () => {
  it('is tried again after half a minute, without another sound, as often as it takes', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle({ kind: 'failed', reason: 'No service.' });
    await stage.pass(29_000);
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip']);
    await stage.pass(2000);
    expect(stage.texts).toEqual(['a:vip', 'a:vip']);
    stage.popups[1]?.settle({ kind: 'failed', reason: 'No service.' });
    await stage.pass(31_000);
    stage.popups[2]?.settle(shown);
    await stage.pass(100_000);
    expect(stage.texts).toHaveLength(3);
    expect(stage.said).toEqual([['vip']]);
    expect(stage.log).toEqual(['a popup is failed: No service.']);
  });

  it('is tried at once when the way to the screen is free', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle({ kind: 'failed', reason: 'No service.' });
    await stage.pass(1000);
    stage.announcer.reconsider(true);
    await stage.pass(2 * journalTakes);
    expect(stage.texts).toEqual(['a:vip', 'a:vip']);
  });

  it('is not tried again for a caller who is gone', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.popups[0]?.settle({ kind: 'failed', reason: 'No service.' });
    await stage.poll([]);
    await stage.pass(100_000);
    expect(stage.texts).toEqual(['a:vip']);
  });
});
