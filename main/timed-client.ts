/** The client of one app, whose answers set the server's clock. */
import type { MonotonicTime, ServerTime } from './board/caller';
import { desktopClock, observeDate, serverTime, type ServerClock } from './polling/server-clock';
import { createClient, type Client, type ClientParts } from './telecomx/client';

/** A client, and what time it is at the server. */
export interface TimedClient {
  readonly client: Client;
  /** Puts a moment of this process on the server's clock. */
  readonly serverTime: (at: MonotonicTime) => ServerTime;
}

/** Makes it. `desktopNow` is the desktop's clock (epoch milliseconds), which stands in until the server's is known. */
export function createTimedClient(parts: Omit<ClientParts, 'onServerDate'>, desktopNow: () => number): TimedClient {
  let clock: ServerClock = desktopClock(desktopNow(), parts.monotonic());
  const client = createClient({
    ...parts,
    onServerDate: (date, sentAt, receivedAt) => {
      clock = observeDate(clock, { date, sentAt, receivedAt });
    },
  });
  return { client, serverTime: (at) => serverTime(clock, at) };
}
