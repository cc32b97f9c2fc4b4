/** Short ways to the values that these tests speak of. */
import * as v from 'valibot';
import type { Caller, CallId, MonotonicTime, QueueId, ServerTime } from '../../../main/board/caller';
import { createClient, type Client } from '../../../main/telecomx/client';
import { createRedactor } from '../../../main/telecomx/redact';
import type { HttpRequest, HttpResponse, Transport } from '../../../main/telecomx/transport';

const branded = {
  call: v.custom<CallId>(() => true),
  queue: v.custom<QueueId>(() => true),
  server: v.custom<ServerTime>(() => true),
  monotonic: v.custom<MonotonicTime>(() => true),
};
export const callId = (id: string): CallId => v.parse(branded.call, id);
export const queueId = (id: string): QueueId => v.parse(branded.queue, id);
export const at = (milliseconds: number): ServerTime => v.parse(branded.server, milliseconds);
export const mono = (milliseconds: number): MonotonicTime => v.parse(branded.monotonic, milliseconds);

/** A moment on the server's clock. */
export const noon = at(Date.UTC(2026, 10, 24, 12));

/** An answer. */
export function response(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return {
    status,
    headers: new Map(Object.entries(headers)),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** A client whose server is a function, and everything that went through it. */
export function clientOf(transport: Transport): {
  client: Client;
  sent: HttpRequest[];
  log: string[];
  dates: number[][];
  timers: { callback: () => void; delay: number; off: boolean }[];
  redactor: ReturnType<typeof createRedactor>;
} {
  const sent: HttpRequest[] = [];
  const log: string[] = [];
  const dates: number[][] = [];
  const timers: { callback: () => void; delay: number; off: boolean }[] = [];
  const redactor = createRedactor();
  let now = 1000;
  const client = createClient({
    transport: (request) => {
      sent.push(request);
      return transport(request);
    },
    setTimer: (callback, delay) => {
      const timer = { callback, delay, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    // Each look at the clock is 10 ms after the one before.
    monotonic: () => mono((now += 10)),
    onServerDate: (...seen) => dates.push(seen),
    redactor,
    log: (line) => log.push(line),
  });
  return { client, sent, log, dates, timers, redactor };
}

/** A caller as a reading before left them. */
export function caller(id: string, parts: Partial<Caller> = {}): Caller {
  return {
    id: callId(id),
    kind: 'waiting',
    identity: { secret: false, name: 'Bamse', number: '+4535203040' },
    entered: at(noon - 60_000),
    called: '+4570305050',
    answer: { at: null, extension: null, number: null },
    ...parts,
  };
}
