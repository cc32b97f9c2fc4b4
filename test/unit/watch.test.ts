import { describe, expect, it } from 'vitest';
import type { Board } from '../../main/board/board';
import { createClient } from '../../main/telecomx/client';
import { createRedactor } from '../../main/telecomx/redact';
import { startWatch, type Watch } from '../../main/watch';
import { FakePlatform, heldAnswer, noNetwork, refusal, settled, wireCaller } from './fake-platform';
import { FakeTime } from './polling/fake-time';
import { at, queueId, response } from './telecomx/words';

const minute = 60_000;

function scene(platform = new FakePlatform()) {
  const time = new FakeTime();
  const boards: string[] = [];
  const log: string[] = [];
  const told = { changes: 0, expired: 0 };
  const client = createClient({
    transport: platform.transport,
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    onServerDate: () => undefined,
    redactor: createRedactor(),
    log: () => undefined,
  });
  const watch: Watch = startWatch({
    client,
    access: { origin: 'https://api.telecomx.dk', token: 'the-token', strategy: 'query' },
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    random: () => 0.5,
    serverTime: (moment) => at(moment),
    interval: 2500,
    onChange: () => {
      told.changes += 1;
    },
    onBoard: (board) => boards.push(idsOf(board)),
    onExpired: () => {
      told.expired += 1;
      watch.stop();
    },
    log: (line) => log.push(line),
  });
  const pass = async (milliseconds: number): Promise<void> => {
    await settled(time);
    await time.pass(milliseconds);
    await settled(time);
  };
  const queue = (id: string) => watch.state().queues?.find((one) => one.queue.id === queueId(id));
  return { platform, time, watch, boards, log, told, pass, queue };
}

function idsOf({ rows }: Board): string {
  return rows.map(({ caller }) => caller.id).join(' ');
}

function withCallers(): FakePlatform {
  const platform = new FakePlatform();
  platform.has('support', wireCaller('a'));
  platform.has('sales', wireCaller('b', { state: 'VIP' }));
  return platform;
}

describe('the first answers of a watch', () => {
  it('know nothing before the list of queues', async () => {
    const { platform, time, watch, boards } = scene();
    platform.list = () => new Promise(() => undefined);
    expect(watch.state()).toMatchObject({ queues: null, listFailure: null, board: { rows: [] } });
    await settled(time);
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

  it('gives no board for a failure', async () => {
    const { platform, pass, boards } = scene(withCallers());
    await pass(0);
    platform.callers.set('support', noNetwork).set('sales', noNetwork);
    await pass(minute - 1000);
    expect(boards.length).toBe(1);
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
    watch.wake();
    await pass(2500);
    expect(queue('support')).toMatchObject({ failure: null });
    expect(queue('sales')).toMatchObject({ failure: null });
  });
});

describe('the list of queues', () => {
  it('is asked for again each minute', async () => {
    const { platform, pass } = scene();
    await pass(10.5 * minute);
    expect(platform.asked.filter((path) => path === '/pbx/app/queues').length).toBe(11);
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
    expect(platform.asked.filter((path) => path === '/pbx/app/queues').length).toBe(2);
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
    while (platform.asked.filter((path) => path === '/pbx/app/queues').length < 2) await time.pass(10);
    await settled(time);
    expect(queue('support')).toBeUndefined();
    expect(boards.at(-1)).toBe('');
    const asked = platform.timesAsked('support');
    await pass(10_000);
    expect(platform.timesAsked('support')).toBe(asked);
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
    watch.wake();
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
