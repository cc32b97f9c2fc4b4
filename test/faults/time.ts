/** Answers that come too late or never. */
import { nothingLost, said, type AnswerRow } from './row';

const sees = 'After ten seconds the queue’s line says that there was no answer; by then its callers are grey.';
const heals = 'Live at the next try. No second request is sent while one is on its way.';
const start = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
/** A request that hangs already as the fault ends has its time limit still before it. Milliseconds. */
const limit = 10_000;
const never = new Promise<never>(() => undefined);
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** The rows. All of them are played at the same time, a queue each. */
export const time = {
  hang: { fault: 'The platform never answers.', sees, heals, plan: { kind: 'hang' }, pause: limit, says: said.timeout },
  'headers-without-end': {
    fault: 'The headers of an answer never end.',
    sees,
    heals,
    plan: {
      kind: 'raw',
      async *bytes() {
        yield start;
        for (let line = 0; line < 100; line += 1) {
          yield `X-Line-${line}: more\r\n`;
          await pause(300);
        }
      },
    },
    pause: limit,
    says: said.timeout,
  },
  'body-stalls': {
    fault: 'The body stops in the middle, and the connection stays open.',
    sees,
    heals,
    plan: {
      kind: 'raw',
      async *bytes() {
        yield `${start}Content-Length: 100\r\n\r\n[{"_id":`;
        await never;
      },
    },
    pause: limit,
    says: said.timeout,
  },
  'body-drips': {
    fault: 'The body comes a byte at a time, without an end.',
    sees,
    heals,
    plan: {
      kind: 'raw',
      async *bytes() {
        yield `${start}Content-Length: 100000\r\n\r\n[`;
        for (let sent = 0; sent < 100; sent += 1) {
          yield ' ';
          await pause(300);
        }
      },
    },
    pause: limit,
    says: said.timeout,
  },
  slow: {
    fault: 'The platform takes three seconds for each answer.',
    sees: 'Nothing but the delay.',
    heals: nothingLost,
    plan: { kind: 'delay', milliseconds: 3000 },
    says: null,
  },
} as const satisfies Readonly<Record<string, AnswerRow>>;
