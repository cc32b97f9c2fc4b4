import { describe, expect, it } from 'vitest';
import { type FakePlatform, heldAnswer, noNetwork, refusal, wireCaller } from './fake-platform';
import { response } from './telecomx/words';
import { choice, minute, scene, withCallers } from './watch-scene';

const shownIn = ({ watch }: Pick<ReturnType<typeof scene>, 'watch'>) =>
  watch.state().queues?.map(({ queue }) => queue.id);

/** A platform that tells, for each queue, whether the agent is in it. */
function withMembership(members: Readonly<Record<string, boolean | null>>): FakePlatform {
  const platform = withCallers();
  platform.list = () =>
    response(
      200,
      Object.entries(members).map(([_id, member]) => ({ _id, name: _id, member })),
    );
  return platform;
}

describe('a hidden queue', () => {
  it('is not asked, not on the board and not among the queues that are shown', async () => {
    const started = scene(withCallers(), choice('support', { shown: false }));
    await started.pass(minute);
    expect(started.platform.timesAsked('support')).toBe(0);
    expect(new Set(started.boards)).toEqual(new Set(['b']));
    expect(shownIn(started)).toEqual(['sales']);
    expect(started.watch.state().arranged.map(({ queue, shown }) => [queue.id, shown])).toEqual([
      ['support', false],
      ['sales', true],
    ]);
  });

  it('is gone at once, whatever answer of it is still to come, and asked at once when it is shown again', async () => {
    const { platform, pass, choose, boards, queue } = scene(withCallers());
    await pass(0);
    const late = heldAnswer();
    platform.callers.set('support', late.answer);
    await pass(2500);
    choose(choice('support', { shown: false }));
    expect(boards.at(-1)).toBe('b');
    late.release(response(200, [wireCaller('late')]));
    await pass(10_000);
    expect([boards.at(-1), queue('support')]).toEqual(['b', undefined]);
    platform.has('support', wireCaller('c'));
    choose(choice('support'));
    await pass(0);
    expect(boards.at(-1)).toBe('b c');
  });

  it('does not come back with the next list', async () => {
    const started = scene(withCallers(), choice('support', { shown: false }));
    await started.pass(5 * minute);
    expect(shownIn(started)).toEqual(['sales']);
    expect(started.platform.timesAsked('support')).toBe(0);
  });

  it('may be every queue: the board is empty, and nothing but the list is asked for', async () => {
    const hidden = [choice('support', { shown: false }), choice('sales', { shown: false })];
    const { platform, pass, boards, watch } = scene(withCallers(), ...hidden);
    await pass(minute - 1000);
    expect(boards).toEqual(['']);
    expect(watch.state().queues).toEqual([]);
    expect(platform.asked).toEqual(['/pbx/app/queues']);
  });
});

describe('the queues that are not to speak up', () => {
  it.each([
    ['the agent is a member', true, []],
    ['the agent is no member', false, ['support']],
    ['the platform does not say whether the agent is one', null, []],
  ])('are by default as %s', async (_, member, silent) => {
    const { pass, muted, boards } = scene(withMembership({ support: member, sales: true }));
    await pass(0);
    expect(muted).toEqual([silent]);
    expect(boards).toEqual(['b a']);
  });

  it.each([
    [true, false, ['support']],
    [false, true, []],
    [null, false, ['support']],
  ])('are as the agent chose (member: %s, alerts: %s)', async (member, alerts, silent) => {
    const { pass, muted } = scene(withMembership({ support: member, sales: true }), choice('support', { alerts }));
    await pass(0);
    expect(muted).toEqual([silent]);
  });

  it('change at once with what the agent chooses, and with the board that is known', async () => {
    const { pass, muted, boards, choose } = scene(withCallers());
    await pass(0);
    choose(choice('support', { alerts: false }));
    expect([muted.at(-1), boards.at(-1)]).toEqual([['support'], 'b a']);
    choose();
    expect(muted.at(-1)).toEqual([]);
  });

  it('follow the agent’s membership from list to list', async () => {
    const { platform, pass, muted } = scene(withMembership({ support: true, sales: true }));
    await pass(0);
    platform.list = withMembership({ support: false, sales: true }).list;
    await pass(minute + 2500);
    expect(muted.at(-1)).toEqual(['support']);
    platform.list = withMembership({ support: true, sales: true }).list;
    await pass(minute + 2500);
    expect(muted.at(-1)).toEqual([]);
  });

  it('are asked and listed all the same', async () => {
    const { platform, pass, queue } = scene(withCallers(), choice('support', { alerts: false }));
    await pass(10_000);
    expect(platform.timesAsked('support')).toBe(5);
    expect(queue('support')).toMatchObject({ snapshot: { callers: [{ id: 'a' }] } });
  });
});

describe('the order of the queues', () => {
  it('is the agent’s: first those of which something was chosen, then the platform’s', async () => {
    const platform = withCallers();
    platform.queues = ['support', 'sales', 'night'];
    const started = scene(platform, choice('night'), choice('gone'), choice('sales'));
    await started.pass(0);
    expect(shownIn(started)).toEqual(['night', 'sales', 'support']);
  });

  it('changes at once, without another question', async () => {
    const started = scene(withCallers());
    await started.pass(0);
    const asked = started.platform.asked.length;
    const changes = started.told.changes;
    started.choose(choice('sales'), choice('support'));
    expect(shownIn(started)).toEqual(['sales', 'support']);
    expect(started.told.changes).toBeGreaterThan(changes);
    await started.pass(0);
    expect(started.platform.asked.length).toBe(asked);
  });
});

describe('a queue that was added by its id', () => {
  const added = choice('night', { added: true });
  const withDetails = (): FakePlatform => {
    const platform = withCallers();
    platform.details.set('night', () => response(200, { name: 'The night queue', serviceLevel: 20 }));
    platform.has('night', wireCaller('n'));
    return platform;
  };

  it('is asked by its id, named by its details, and does not speak up by itself', async () => {
    const { platform, pass, queue, boards, muted } = scene(withDetails(), added);
    await pass(0);
    expect(queue('night')).toMatchObject({
      queue: { name: 'The night queue', member: null, serviceLevel: 20_000 },
      snapshot: { callers: [{ id: 'n' }] },
    });
    expect([boards, muted]).toEqual([['b a n'], [['night']]]);
    expect(platform.timesAsked('night')).toBe(1);
  });

  it('is there as soon as it is added, and its name is asked for once', async () => {
    const { platform, pass, queue, choose } = scene(withDetails());
    await pass(10_000);
    choose(added);
    expect(queue('night')).toMatchObject({ queue: { name: 'night' } });
    await pass(2500);
    expect(queue('night')).toMatchObject({ queue: { name: 'The night queue' }, failure: null });
    await pass(5 * minute);
    expect(platform.timesAskedFor('/pbx/queue/night')).toBe(1);
  });

  it('speaks up where the agent wants it to', async () => {
    const { pass, muted } = scene(withDetails(), { ...added, alerts: true });
    await pass(0);
    expect(muted).toEqual([[]]);
  });

  it.each([
    [403, 'access_denied', 'access-denied'],
    [404, 'id', 'not-found'],
    [400, 'bad_request', 'bad-request'],
  ])(
    'that is refused (%s %s) is shown as such and asked once a minute; the others live on',
    async (status, code, kind) => {
      const platform = withDetails();
      platform.details.set('night', () => refusal(status, code));
      platform.callers.set('night', () => refusal(status, code));
      const { pass, queue, watch } = scene(platform, added);
      await pass(3 * minute + 1000);
      expect(queue('night')).toMatchObject({ queue: { name: 'night' }, failure: { kind }, snapshot: null });
      expect(platform.timesAsked('night')).toBe(4);
      expect(queue('support')).toMatchObject({ failure: null });
      expect(watch.state().listFailure).toBeNull();
    },
  );

  it('spoils no list by details that cannot be had, and is named when they can', async () => {
    const platform = withDetails();
    const details = platform.details.get('night') ?? noNetwork;
    platform.details.set('night', noNetwork);
    const { pass, queue, watch } = scene(platform, added);
    await pass(1000);
    expect([watch.state().listFailure, queue('night')?.queue.name]).toEqual([null, 'night']);
    platform.details.set('night', details);
    await pass(minute + 5000);
    expect(queue('night')?.queue.name).toBe('The night queue');
  });

  it('is the platform’s own once that is in the agent’s list', async () => {
    const platform = withDetails();
    platform.queues = ['support', 'sales', 'night'];
    const { pass, queue } = scene(platform, added);
    await pass(0);
    expect(queue('night')?.queue.member).toBe(true);
    expect(platform.timesAskedFor('/pbx/queue/night')).toBe(0);
  });

  it('is gone as soon as it is removed, and never speaks up as if it were the agent’s own', async () => {
    const { platform, pass, queue, choose, boards, muted } = scene(withDetails(), added);
    await pass(0);
    choose();
    expect(queue('night')).toBeUndefined();
    expect([boards.at(-1), muted.at(-1)]).toEqual(['b a', []]);
    await pass(minute + 5000);
    expect(queue('night')).toBeUndefined();
    const asked = platform.timesAsked('night');
    await pass(minute);
    expect(platform.timesAsked('night')).toBe(asked);
  });
});
