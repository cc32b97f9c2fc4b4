/** A poller on fake time, over a fake platform. */
import type { QueueId } from '../../../main/board/caller';
import { createPoller, type PollerParts } from '../../../main/polling/poller';
import type { Result, TelecomxError } from '../../../main/telecomx/errors';
import { FakeTime, queue } from './fake-time';

/** Three queues, and what may be answered for them. */
export const [a, b, c] = [queue('a'), queue('b'), queue('c')];
export const good: Result<string> = { ok: true, value: 'good' };
export const failed = (error: TelecomxError): Result<string> => ({ ok: false, error });
export const offline = failed({ kind: 'network', detail: 'X' });

/** A poller over a fake platform; `answers` may be changed as time goes on. */
export function scene(overrides: Partial<PollerParts<string, QueueId>> = {}) {
  const time = new FakeTime();
  const asked: (readonly [queue: QueueId, at: number])[] = [];
  const told: string[] = [];
  const log: string[] = [];
  const answers = new Map<QueueId, () => Result<string> | Promise<Result<string>>>();
  const poller = createPoller<string>({
    ask: async (id) => {
      asked.push([id, time.monotonic()]);
      return (answers.get(id) ?? (() => good))();
    },
    onAnswer: (id, value) => told.push(`${id} ${value}`),
    onFailure: (id, error) => told.push(`${id} ${error.kind}`),
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    random: () => 0.5,
    interval: 2500,
    log: (line) => log.push(line),
    ...overrides,
  });
  const times = (id: QueueId): number[] => asked.filter(([of]) => of === id).map(([, at]) => at);
  return { time, asked, told, log, answers, poller, times };
}

/** An answer that comes when it is let go. */
export function held() {
  let release: (result: Result<string>) => void = () => undefined;
  const promise = new Promise<Result<string>>((resolve) => {
    release = resolve;
  });
  return {
    promise,
    release: (result: Result<string>) => {
      release(result);
    },
  };
}
