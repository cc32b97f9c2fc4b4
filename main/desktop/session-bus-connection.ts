/** One connection to the D-Bus session bus, from its opening to its end. Nothing here throws or rejects. */

import { EventEmitter } from 'node:events';
import type { DBusError, MessageBus } from '@jellybrick/dbus-next';

/** A method call. `body` holds one value for each type in `signature`; a variant is the library's `Variant`. */
export interface BusRequest {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A signal to whoever listens. */
export type BusBroadcast = Omit<BusRequest, 'destination'>;

/** How a call ended. Only `not-sent` and `refused` exclude that the service did what it was asked. */
export type BusAnswer =
  | { readonly kind: 'answered'; readonly sender: string; readonly body: readonly unknown[] }
  /** The service, or the bus in its place, answered with a D-Bus error, e.g. `org.freedesktop.DBus.Error.ServiceUnknown`. */
  | { readonly kind: 'refused'; readonly error: string; readonly text: string }
  | { readonly kind: 'not-sent'; readonly text: string }
  /** It went out, and the connection ended before the answer. */
  | { readonly kind: 'lost' }
  /** It went out, and the time limit passed before the answer. */
  | { readonly kind: 'late' };

/** A signal as it arrives; `sender` is the unique name (`:1.42`) of the process that sent it. */
export interface BusSignal {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** An open connection. */
export interface BusConnection {
  /** Settles when the answer comes or the connection ends, however long that takes. */
  call(request: BusRequest): Promise<BusAnswer>;
  /** Tells whoever listens. What cannot be written is told to nobody. */
  signal(broadcast: BusBroadcast): void;
  close(): void;
}

/** What whoever opens a connection wants to hear of it. */
export interface BusListener {
  onSignal(signal: BusSignal): void;
  /** The connection ended without having been closed from here. Said once, and only after it had opened. */
  onEnd(): void;
}

/** How long (milliseconds) the bus may take to greet. */
const OPEN_LIMIT = 5000;
const SIGNAL = 4;

/** Opens a connection to the bus that `DBUS_SESSION_BUS_ADDRESS` (or the runtime folder) names; a reason where it cannot. */
export async function openConnection(
  listener: BusListener,
): Promise<{ readonly connection: BusConnection } | { readonly problem: string }> {
  // Loaded here and not at the top: the start-up to first paint does not pay for the library.
  const library = await import('@jellybrick/dbus-next');
  return new Promise<{ readonly connection: BusConnection } | { readonly problem: string }>((resolve) => {
    let state: 'opening' | 'open' | 'ended' = 'opening';
    const pending = new Set<(answer: BusAnswer) => void>();
    const end = (problem: string): void => {
      const before = state;
      state = 'ended';
      clearTimeout(limit);
      for (const settle of pending) settle({ kind: 'lost' });
      pending.clear();
      if (before !== 'ended') bus.disconnect();
      if (before === 'opening') resolve({ problem });
      if (before === 'open') listener.onEnd();
    };
    const limit = setTimeout(() => {
      end('The session bus did not answer in time.');
    }, OPEN_LIMIT);
    const bus = library.sessionBus();
    onTrouble(bus, end);
    bus.on('message', (message) => {
      if (message.type === SIGNAL) listener.onSignal(message);
    });
    const call = (request: BusRequest): Promise<BusAnswer> =>
      new Promise((settle) => {
        if (state !== 'open') {
          settle({ kind: 'not-sent', text: 'The session bus is not connected.' });
          return;
        }
        const { body, ...rest } = request;
        const settleOnce = (answer: BusAnswer): void => {
          pending.delete(settleOnce);
          settle(answer);
        };
        pending.add(settleOnce);
        bus.call(new library.Message({ ...rest, body: [...(body ?? [])] })).then(
          (reply) => {
            settleOnce({ kind: 'answered', sender: reply?.sender ?? '', body: reply?.body ?? [] });
          },
          (error: unknown) => {
            settleOnce(asRefusal(error, library.DBusError));
          },
        );
      });
    const signal = ({ path, interface: name, member, signature = '', body = [] }: BusBroadcast): void => {
      if (state !== 'open') return;
      try {
        bus.send(library.Message.newSignal(path, name, member, signature, [...body]));
      } catch {
        // Nobody waits for it.
      }
    };
    bus.on('connect', () => {
      if (state !== 'opening') return;
      state = 'open';
      clearTimeout(limit);
      const close = (): void => {
        if (state !== 'open') return;
        // Marked first: an end that was wanted is not reported.
        state = 'ended';
        bus.disconnect();
        for (const settle of pending) settle({ kind: 'lost' });
      };
      resolve({ connection: { call, signal, close } });
    });
    // An address that is none: `disabled:`, as many a remote login has it.
  }).catch((error: unknown) => ({ problem: problemIn(error) }));
}

/** An error of the library that is no answer means that the message could not be written. */
function asRefusal(error: unknown, Refusal: typeof DBusError): BusAnswer {
  if (error instanceof Refusal) return { kind: 'refused', error: error.type, text: error.text };
  return { kind: 'not-sent', text: problemIn(error) };
}

function problemIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The library emits errors that its types do not name, and tells the end of the stream only on an emitter that it keeps
 * to itself (seen in 0.11.3).
 */
function onTrouble(bus: MessageBus, listener: (problem: string) => void): void {
  const errors: EventEmitter = bus;
  errors.on('error', (error: unknown) => {
    listener(problemIn(error));
  });
  const connection: unknown = Reflect.get(bus, '_connection');
  if (!(connection instanceof EventEmitter)) return;
  connection.on('end', () => {
    listener('The session bus closed the connection.');
  });
}
