import { describe, expect, it } from 'vitest';
import { FakePlatform, heldAnswer, noNetwork, refusal, wireCaller } from './fake-platform';
import { response } from './telecomx/words';
import { minute, scene, withCallers } from './watch-scene';

describe('the list of queues', () => {
  it('is asked for again each minute', async () => {
    const { platform, pass } = scene();
    await pass(10.5 * minute);
    expect(platform.timesAskedFor('/pbx/app/queues')).toBe(11);
  });

  it('adds queues, and keeps what is known of the others', async () => {
    const { platform, pass, queue } = scene(withCallers());
    await pass(0);
    // Tells nothing new, so that what is known can only be from before.
    platform.callers.set('support', noNetwork);
    platform.queues = ['night', 'support', 'sales'];
    platform.has('night', wireCaller('n'));
    await pass(minute + 100);
    expect(queue('night')).toMatchObject({ snapshot: { callers: [{ id: 'n' }] } });
    expect(queue('support')).toMatchObject({ snapshot: { callers: [{ id: 'a' }] }, failure: { kind: 'network' } });
  });

  it('does not disturb a request that is on its way', async () => {
    const { platform, pass, queue } = scene(withCallers());
    await pass(57_000);
    const late = heldAnswer();
    platform.callers.set('support', late.answer);
    await pass(4000);
    expect(platform.timesAskedFor('/pbx/app/queues')).toBe(2);
    late.release(response(200, [wireCaller('late')]));
    await pass(0);
    expect(queue('support')).toMatchObject({ snapshot: { callers: [{ id: 'late' }] } });
  });

  it('keeps a caller whose entry became unreadable, over a new list too', async () => {
    const { platform, pass, queue } = scene(withCallers());
    await pass(minute - 100);
    platform.has('support', wireCaller('x'), { _id: null });
    await pass(2600);
    expect(queue('support')?.snapshot).toMatchObject({ unreadable: 1, callers: [{ id: 'x' }, { id: 'a' }] });
  });

  it('takes a queue away with its callers, at once', async () => {
    const { platform, pass, boards, queue, time } = scene(withCallers());
    await pass(0);
    platform.queues = [];
    while (platform.timesAskedFor('/pbx/app/queues') < 2) await time.pass(10);
    await time.settle();
    expect(queue('support')).toBeUndefined();
    expect(boards.at(-1)).toBe('');
    const asked = platform.timesAsked('support');
    await pass(10_000);
    expect(platform.timesAsked('support')).toBe(asked);
  });

  it('keeps the queues that are missing while an entry of the list cannot be read, and logs it once', async () => {
    const { platform, pass, boards, log } = scene(withCallers());
    await pass(0);
    platform.list = () => response(200, [{ _id: 'sales', name: 'Sales' }, { name: 'Support' }]);
    await pass(3 * minute);
    expect(boards.at(-1)).toBe('b a');
    expect(platform.timesAsked('support')).toBeGreaterThan(60);
    expect(log).toEqual(['entries of the list of queues that cannot be read: 1']);
  });

  it('takes new names', async () => {
    const { platform, pass, queue } = scene(withCallers());
    await pass(0);
    platform.list = () => response(200, [{ _id: 'support', name: 'Kundeservice' }]);
    await pass(minute + 7000);
    expect(queue('support')).toMatchObject({ queue: { name: 'Kundeservice' }, snapshot: { callers: [{ id: 'a' }] } });
  });

  it('fails without a harm to what is known, and its failure ends with the next good list', async () => {
    const { platform, pass, watch, boards } = scene(withCallers());
    await pass(0);
    const list = platform.list;
    platform.list = noNetwork;
    await pass(minute + 7000);
    expect(watch.state()).toMatchObject({ listFailure: { kind: 'network' } });
    expect(watch.state().queues?.length).toBe(2);
    const before = boards.length;
    platform.list = list;
    await pass(2 * minute);
    expect(watch.state().listFailure).toBeNull();
    expect(boards.length).toBeGreaterThan(before + 40);
  });

  it('is tried again within seconds, not minutes, while there has been none', async () => {
    const platform = withCallers();
    const list = platform.list;
    platform.list = noNetwork;
    const { pass, watch, boards } = scene(platform);
    await pass(100);
    expect(watch.state()).toMatchObject({ queues: null, listFailure: { kind: 'network' } });
    platform.list = list;
    await pass(5000);
    expect(boards[0]).toBe('b a');
  });
});

describe('a token that the platform refuses', () => {
  it.each(['expired', 'other'])('ends the session once, however many queues are told (%s)', async (code) => {
    const { platform, pass, told, watch } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', () => refusal(401, code)).set('sales', () => refusal(401, code));
    platform.list = () => refusal(401, code);
    watch.wake('new-network');
    await pass(5 * minute);
    expect(told.expired).toBe(1);
  });

  it('ends the session when the list of queues says it, too', async () => {
    const platform = new FakePlatform();
    platform.list = () => refusal(401, 'expired');
    const { pass, told } = scene(platform);
    await pass(minute);
    expect(told.expired).toBe(1);
  });

  it.each([
    ['since the address changed', () => refusal(401, 'invalid_token')],
    ['by something that is not the platform', () => response(401, '<html>Sign in to the hotel</html>')],
  ])('does not end it %s', async (_, answer) => {
    const { platform, pass, told, queue } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', answer);
    await pass(minute);
    expect(told.expired).toBe(0);
    expect(queue('support')?.failure).not.toBeNull();
    platform.has('support');
    await pass(2 * minute);
    expect(queue('support')).toMatchObject({ failure: null, snapshot: { callers: [] } });
  });
});
