import { describe, expect, it } from 'vitest';
import { heldAnswer, noNetwork, wireCaller } from './fake-platform';
import { response } from './telecomx/words';
import { choice, scene, withCallers } from './watch-scene';

/** A watch on two queues with a caller in each, whose first answers have come. */
async function watching() {
  const started = scene(withCallers());
  await started.pass(0);
  /** Who has left a moment ago, with the number of who answered. */
  const left = () => started.watch.state().departures.map(({ row, answer }) => [row.caller.id, answer?.number ?? null]);
  return { ...started, left };
}

describe('who has left', () => {
  it('is nobody at first', async () => {
    const { left } = await watching();
    expect(left()).toEqual([]);
  });

  it('is told with the next answer, and no longer than ten seconds once somebody else comes or goes', async () => {
    const { platform, pass, left, told } = await watching();
    platform.has('support');
    const before = told.changes;
    await pass(2600);
    expect([left(), told.changes]).toEqual([[['a', null]], before + 1]);
    platform.has('support', wireCaller('c'));
    await pass(2600);
    expect(left()).toEqual([['a', null]]);
    await pass(10_000);
    platform.has('support', wireCaller('c'), wireCaller('d'));
    await pass(2600);
    expect(left()).toEqual([]);
  });

  it('is told with the answer, also where that is listed only later', async () => {
    const { platform, pass, left } = await watching();
    platform.has('support');
    await pass(2600);
    platform.has('support', wireCaller('a', { answeredByNumber: '+4511223344' }));
    await pass(2600);
    expect(left()).toEqual([['a', '+4511223344']]);
  });

  it('is told without name and number where the answer that ends the wait says that they are secret', async () => {
    const { platform, pass, watch } = await watching();
    platform.has('support', wireCaller('a', { privacy: true, answeredByNumber: '+4511223344' }));
    await pass(2600);
    expect(watch.state().departures).toMatchObject([
      { row: { caller: { id: 'a', identity: { secret: true } } }, answer: { number: '+4511223344' } },
    ]);
  });

  it('is nobody who goes to another queue', async () => {
    const { platform, pass, left } = await watching();
    platform.has('support');
    platform.has('sales', wireCaller('b', { state: 'VIP' }), wireCaller('a'));
    await pass(2600);
    expect(left()).toEqual([]);
  });

  it('is nobody while a queue does not answer', async () => {
    const { platform, pass, left } = await watching();
    platform.callers.set('support', noNetwork);
    await pass(60_000);
    expect(left()).toEqual([]);
  });

  it('is nobody of a queue that is hidden', async () => {
    const { pass, left, choose } = await watching();
    choose(choice('support', { shown: false }));
    await pass(0);
    expect(left()).toEqual([]);
  });

  it('is nobody before every queue has answered', async () => {
    const platform = withCallers();
    const late = heldAnswer();
    platform.callers.set('sales', late.answer);
    const { pass, watch } = scene(platform);
    await pass(0);
    platform.has('support');
    await pass(2600);
    expect(watch.state().departures).toEqual([]);
    late.release(response(200, []));
    await pass(0);
    expect(watch.state().departures).toEqual([]);
  });
});
