import { describe, expect, it } from 'vitest';
import { caller, unanswered } from '../board/callers';
import { queueId } from '../telecomx/words';
import { vips } from './entries';
import { journalTakes, Stage } from './stage';

describe('a muted queue', () => {
  const muted = new Set([queueId('support')]);

  it('says nothing and writes nothing down, and is spoken of as soon as it may speak', async () => {
    const stage = new Stage();
    stage.muted = muted;
    await stage.poll(vips('a'));
    expect([stage.texts, stage.disk]).toEqual([[], []]);
    stage.muted = new Set();
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip']);
  });

  it('leaves up what was said before, takes it back like any other, and says nothing again after', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    stage.muted = muted;
    await stage.poll(vips('ab'));
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false]);
    stage.muted = new Set();
    await stage.poll(vips('ab'));
    expect(stage.texts).toEqual(['a:vip', 'b:vip']);
    stage.muted = muted;
    await stage.poll([caller('a', { kind: 'vip', answer: { ...unanswered, extension: '7' } }), ...vips('b')]);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('is heard of though the board is the very same one', async () => {
    const stage = new Stage();
    stage.muted = muted;
    const scene = stage.scene(vips('a'));
    stage.announcer.onScene(scene);
    await stage.pass(2 * journalTakes);
    expect(stage.texts).toEqual([]);
    stage.muted = new Set();
    stage.announcer.onScene({ ...scene, queues: new Map(scene.queues) });
    await stage.pass(2 * journalTakes);
    expect(stage.texts).toEqual(['a:vip']);
  });
});
