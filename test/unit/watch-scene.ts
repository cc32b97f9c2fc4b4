/** A watch on fake time, over a fake platform. */
import type { Board } from '../../main/board/board';
import type { QueueSetting } from '../../main/storage/agent-settings';
import { createClient } from '../../main/telecomx/client';
import { createRedactor } from '../../main/telecomx/redact';
import { startWatch, type Watch } from '../../main/watch';
import { FakePlatform, wireCaller } from './fake-platform';
import { FakeTime } from './polling/fake-time';
import { asOfAll } from './queue-kinds';
import { at, queueId } from './telecomx/words';

export const minute = 60_000;

/** A choice for one queue, by default what is so by default. */
export function choice(id: string, differences: Partial<QueueSetting> = {}): QueueSetting {
  return { id, shown: null, alerts: null, kinds: asOfAll, added: false, ...differences };
}

/** Starts the watch. */
export function scene(platform = new FakePlatform(), ...chosen: readonly QueueSetting[]) {
  const time = new FakeTime();
  const boards: string[] = [];
  const whole: boolean[] = [];
  const muted: string[][] = [];
  let choices = chosen;
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
    choices: () => ({ own: choices, company: { holds: 'free' } }),
    onBoard: (board, isWhole, queues) => {
      boards.push(idsOf(board));
      whole.push(isWhole);
      muted.push([...queues].flatMap(([id, scene]) => (scene.muted ? [id] : [])));
    },
    onExpired: () => {
      told.expired += 1;
      watch.stop();
    },
    log: (line) => log.push(line),
  });
  const pass = async (milliseconds: number): Promise<void> => {
    await time.settle();
    await time.pass(milliseconds);
    await time.settle();
  };
  const queue = (id: string) => watch.state().queues?.find((one) => one.queue.id === queueId(id));
  const choose = (...now: readonly QueueSetting[]): void => {
    choices = now;
    watch.rearrange();
  };
  return { platform, time, watch, boards, whole, muted, log, told, pass, queue, choose };
}

/** The callers of a board, in their order. */
export function idsOf({ rows }: Board): string {
  return rows.map(({ caller }) => caller.id).join(' ');
}

/** A platform with a caller in one queue and a VIP in the other. */
export function withCallers(): FakePlatform {
  const platform = new FakePlatform();
  platform.has('support', wireCaller('a'));
  platform.has('sales', wireCaller('b', { state: 'VIP' }));
  return platform;
}
