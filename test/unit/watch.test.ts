import { describe, expect, it } from 'vitest';
import { FakePlatform, heldAnswer, noNetwork, refusal, wireCaller } from './fake-platform';
import { response } from './telecomx/words';
import { idsOf, minute, scene, withCallers } from './watch-scene';

describe('the first answers of a watch', () => {
  it('know nothing before the list of queues', async () => {
    const { platform, time, watch, boards } = scene();
    platform.list = () => new Promise(() => undefined);
    expect(watch.state()).toMatchObject({ queues: null, listFailure: null, board: { rows: [] } });
    await time.settle();
    expect(boards).toEqual([]);
  });

  it('are one board, when all queues have answered', async () => {
    const platform = withCallers();
    const late = heldAnswer();
    platform.callers.set('sales', late.answer);
    const { pass, watch, boards } = scene(platform);
    await pass(2900);
    expect(boards).toEqual([]);
    expect(idsOf(watch.state().board)).toBe('a');
    late.release(response(200, [wireCaller('b', { state: 'VIP' })]));
    await pass(0);
    expect(boards).toEqual(['b a']);
  });

  it('are waited for no longer than three seconds', async () => {
    const platform = withCallers();
    const late = heldAnswer();
    platform.callers.set('sales', late.answer);
    const { pass, boards } = scene(platform);
    await pass(3000);
    expect(boards).toEqual(['a']);
    late.release(response(200, [wireCaller('b', { state: 'VIP' })]));
    await pass(0);
    expect(boards).toEqual(['a', 'b a']);
  });

  it.each([
    ['is refused', () => refusal(403, 'access_denied')],
    ['has no network', noNetwork],
  ])('are not held up by a queue that %s', async (_, answer) => {
    const platform = withCallers();
    platform.callers.set('sales', answer);
    const { pass, boards } = scene(platform);
    await pass(0);
    expect(boards).toEqual(['a']);
  });

  it('are an empty board at once for an agent without queues', async () => {
    const platform = new FakePlatform();
    platform.queues = [];
    const { pass, watch, boards } = scene(platform);
    await pass(0);
    expect(boards).toEqual(['']);
    expect(watch.state().queues).toEqual([]);
  });
});

describe('a watch', () => {
  it('asks each queue at its interval, and gives a board for each answer', async () => {
    const { platform, pass, boards } = scene(withCallers());
    await pass(10_000);
    expect(platform.timesAsked('support')).toBe(5);
    expect(platform.timesAsked('sales')).toBe(5);
    // The two first answers are one.
    expect(boards.length).toBe(9);
  });

  it('tells of answers that say nothing new only every ten seconds, and of one that does at once', async () => {
    const { platform, pass, told } = scene(withCallers());
    await pass(0);
    const before = told.changes;
    await pass(9900);
    expect(told.changes).toBe(before);
    await pass(2600);
    expect(told.changes).toBe(before + 1);
    platform.has('support', wireCaller('a'), wireCaller('c'));
    await pass(2600);
    expect(told.changes).toBe(before + 2);
  });

  it('tells at once of an answer after one that was too old, though it says the same', async () => {
    const { platform, pass, told } = scene(withCallers());
    await pass(0);
    const late = heldAnswer();
    platform.callers.set('support', late.answer).set('sales', () => new Promise(() => undefined));
    await pass(9990);
    await pass(2000);
    const before = told.changes;
    late.release(response(200, [wireCaller('a')]));
    await pass(0);
    expect(told.changes).toBeGreaterThan(before);
  });

  it('keeps the last good answer of a queue that fails, with what went wrong, until it answers again', async () => {
    const { platform, pass, queue, boards, watch } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', () => refusal(500, 'internal_error'));
    await pass(3000);
    expect(queue('support')).toMatchObject({ failure: { kind: 'server' }, snapshot: { callers: [{ id: 'a' }] } });
    expect(queue('sales')).toMatchObject({ failure: null });
    expect(idsOf(watch.state().board)).toBe('b a');
    platform.has('support', wireCaller('c'));
    await pass(minute);
    expect(queue('support')).toMatchObject({ failure: null, snapshot: { callers: [{ id: 'c' }] } });
    expect(boards.at(-1)).toBe('b c');
  });

  it('loses nobody by a failure, and says that it does not know of all', async () => {
    const { platform, pass, boards, whole } = scene(withCallers());
    await pass(0);
    expect(whole).toEqual([true]);
    platform.callers.set('support', noNetwork).set('sales', noNetwork);
    await pass(minute - 1000);
    expect(new Set(boards)).toEqual(new Set(['b a']));
    expect(whole.at(-1)).toBe(false);
  });

  it('takes away, at the next answer, who was answered in one queue while another fails', async () => {
    const { platform, pass, boards } = scene(withCallers());
    platform.has('sales', wireCaller('a'));
    await pass(0);
    expect(boards).toEqual(['a']);
    platform.callers.set('support', () => refusal(404, 'id'));
    platform.has('sales', wireCaller('a', { answeredByExtension: '7' }));
    await pass(2500);
    expect(boards.at(-1)).toBe('');
  });

  it('keeps a caller secret in the next queue, whose answer leaves it open', async () => {
    const { platform, pass, watch } = scene();
    platform.has('support', wireCaller('a', { privacy: true }));
    await pass(0);
    platform.has('support');
    platform.has('sales', wireCaller('a', { privacy: undefined }));
    await pass(2500);
    expect(watch.state().board.rows).toMatchObject([
      { queue: 'sales', caller: { id: 'a', identity: { secret: true } } },
    ]);
  });

  it('says when an answer has become too old, though nothing came', async () => {
    const { platform, time, pass, told } = scene(withCallers());
    await pass(0);
    const never = (): Promise<never> => new Promise(() => undefined);
    platform.callers.set('support', never).set('sales', never);
    await time.pass(9900);
    const before = told.changes;
    await time.pass(102);
    expect(told.changes).toBe(before + 1);
  });

  it('says it of each queue at its own time', async () => {
    const { platform, pass, told, time } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', noNetwork);
    await pass(2500);
    platform.callers.set('sales', noNetwork);
    const changes: number[] = [];
    let seen = told.changes;
    while (time.monotonic() < 20_000) {
      const asked = platform.asked.length;
      await pass(1);
      if (told.changes > seen && platform.asked.length === asked) changes.push(time.monotonic());
      seen = told.changes;
    }
    expect(changes).toEqual([10_001, 12_501]);
  });

  it('asks nothing and says nothing after it was stopped, even where an answer was on its way', async () => {
    const platform = withCallers();
    const late = heldAnswer();
    const { pass, watch, time, boards, told } = scene(platform);
    await pass(0);
    platform.callers.set('sales', late.answer);
    await pass(2500);
    const [asked, changes, given] = [platform.asked.length, told.changes, boards.length];
    watch.stop();
    late.release(response(200, [wireCaller('z')]));
    await pass(10 * minute);
    expect([platform.asked.length, told.changes, boards.length]).toEqual([asked, changes, given]);
    expect(time.pending).toBe(0);
  });

  it('asks soon when the network may be back', async () => {
    const { platform, pass, watch, queue } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', noNetwork).set('sales', noNetwork);
    await pass(5 * minute);
    platform.has('support', wireCaller('a'));
    platform.has('sales');
    watch.wake('new-network');
    await pass(2500);
    expect(queue('support')).toMatchObject({ failure: null });
    expect(queue('sales')).toMatchObject({ failure: null });
  });
});
