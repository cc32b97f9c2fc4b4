/**
 * The desktop's session bus as the app uses it: calls with a time limit, signals, and who owns a name. The connection
 * is made when it is first needed, and made again when it broke while somebody listens.
 */

import { setImmediate as nextTurn, setTimeout as pauseFor } from 'node:timers/promises';
import {
  openConnection,
  type BusAnswer,
  type BusBroadcast,
  type BusConnection,
  type BusRequest,
  type BusSignal,
} from './session-bus-connection';

/** The session bus. Nothing here throws, and no promise rejects. */
export interface SessionBus {
  /**
   * Settles within `timeLimit` milliseconds. An answer that comes after that goes to `onLateAnswer`, so that what was
   * done late can still be undone. A request that had to wait for the connection past its limit is never sent; where the
   * connection is open, it is sent before this returns.
   */
  call(request: BusRequest, timeLimit: number, onLateAnswer?: (answer: BusAnswer) => void): Promise<BusAnswer>;
  /** Tells whoever listens, if the connection is open. */
  signal(broadcast: BusBroadcast): void;
  /**
   * Hears every signal of one interface, of one object where `path` is given, from whoever sends it: compare the sender.
   * Returns the unsubscribe.
   */
  watchSignals(interfaceName: string, listener: (signal: BusSignal) => void, path?: string): () => void;
  /**
   * Hears who owns a well-known name (a unique name, or null): once when known, then at each change, and null when the
   * bus itself is gone. Returns the unsubscribe.
   */
  watchOwner(name: string, listener: (owner: string | null) => void): () => void;
  /** Whether the bus would start who is to own a name; null where it does not say within five seconds. */
  canStart(name: string): Promise<boolean | null>;
  /**
   * Ends all watching at once, and the connection when every call has its answer, those among them that an answer leads
   * to; half a second is the longest it waits. Null where there is nothing to wait for. Later calls are answered with
   * `not-sent`.
   */
  close(): Promise<void> | null;
}

/** The first and the longest pause (milliseconds) between two attempts to connect again. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** How long (milliseconds) the bus itself may take to answer. */
const BUS_LIMIT = 5000;
/** How long (milliseconds) a closing waits for answers: a service that hangs must not keep the app. */
const CLOSE_LIMIT = 500;

/** The bus's own name, which is its interface's too. */
const BUS = 'org.freedesktop.DBus';
const busRequest = (member: string, ...names: readonly string[]): BusRequest => ({
  destination: BUS,
  path: '/org/freedesktop/DBus',
  interface: BUS,
  member,
  signature: 's'.repeat(names.length),
  body: names,
});

/** Something that is listened to: a match rule of the bus, and what to do with signals and connections. */
interface Watch {
  readonly rule: string;
  onSignal(signal: BusSignal): void;
  onConnected(): void;
  onLost(): void;
}

/** Makes the client. Nothing is connected yet. */
export function createSessionBus(): SessionBus {
  const watches = new Set<Watch>();
  /** The calls that were sent and have no answer, past their time limits too. */
  const unanswered = new Set<Promise<BusAnswer>>();
  let current: BusConnection | null = null;
  let opening: Promise<BusConnection | string> | null = null;
  let closed = false;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;

  const connectLater = (): void => {
    current = null;
    opening = null;
    clearTimeout(timer);
    if (closed || watches.size === 0) return;
    timer = setTimeout(() => void connect(), pause);
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  };

  const begin = (watch: Watch, connection: BusConnection): void => {
    void connection.call(busRequest('AddMatch', watch.rule));
    watch.onConnected();
  };

  const open = async (): Promise<BusConnection | string> => {
    const opened = await openConnection({
      onSignal: (signal) => {
        for (const watch of [...watches]) watch.onSignal(signal);
      },
      onEnd: () => {
        connectLater();
        for (const watch of [...watches]) watch.onLost();
      },
    });
    if ('problem' in opened) {
      connectLater();
      return opened.problem;
    }
    if (closed) {
      opened.connection.close();
      return 'The session bus was closed.';
    }
    pause = FIRST_PAUSE;
    current = opened.connection;
    for (const watch of [...watches]) begin(watch, current);
    return current;
  };

  const connect = (): Promise<BusConnection | string> => {
    clearTimeout(timer);
    opening ??= open();
    return opening;
  };

  const call: SessionBus['call'] = (request, timeLimit, onLateAnswer) =>
    new Promise((settle) => {
      if (closed && current === null) {
        settle({ kind: 'not-sent', text: 'The session bus was closed.' });
        return;
      }
      let over = false;
      let sent = false;
      const limit = setTimeout(() => {
        over = true;
        settle(sent ? { kind: 'late' } : { kind: 'not-sent', text: 'The session bus did not answer in time.' });
      }, timeLimit);
      const finish = (answer: BusAnswer): void => {
        clearTimeout(limit);
        if (over) onLateAnswer?.(answer);
        else settle(answer);
      };
      const send = async (connection: BusConnection): Promise<void> => {
        sent = true;
        const answer = connection.call(request);
        unanswered.add(answer);
        const answered = await answer;
        unanswered.delete(answer);
        finish(answered);
      };
      if (current !== null) {
        void send(current);
        return;
      }
      void connect().then((connection) => {
        if (over) return;
        if (typeof connection === 'string') finish({ kind: 'not-sent', text: connection });
        else void send(connection);
      });
    });

  const allAnswered = async (): Promise<void> => {
    while (unanswered.size > 0) {
      await Promise.all(unanswered);
      // Whoever got an answer may call again, to undo what was done.
      await nextTurn();
    }
  };

  const add = (watch: Watch): (() => void) => {
    watches.add(watch);
    if (current === null) void connect();
    else begin(watch, current);
    return () => {
      watches.delete(watch);
      void current?.call(busRequest('RemoveMatch', watch.rule));
    };
  };

  return {
    call,
    signal: (broadcast) => current?.signal(broadcast),
    watchSignals: (interfaceName, listener, path) =>
      add({
        rule: `type='signal',interface='${interfaceName}'${path === undefined ? '' : `,path='${path}'`}`,
        onSignal: (signal) => {
          const isMeant = signal.interface === interfaceName && (path === undefined || signal.path === path);
          if (isMeant) listener(signal);
        },
        onConnected: () => undefined,
        onLost: () => undefined,
      }),
    watchOwner: (name, listener) => add(ownerWatch(name, listener, call)),
    canStart: async (name) => {
      const answer = await call(busRequest('ListActivatableNames'), BUS_LIMIT);
      const names = answer.kind === 'answered' ? answer.body[0] : null;
      return Array.isArray(names) ? names.includes(name) : null;
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      watches.clear();
      const end = (): void => {
        current?.close();
        current = null;
      };
      if (unanswered.size > 0) return Promise.race([allAnswered(), pauseFor(CLOSE_LIMIT)]).then(end);
      end();
      return null;
    },
  };
}

function ownerWatch(name: string, listener: (owner: string | null) => void, call: SessionBus['call']): Watch {
  // A change that overtakes the first answer is the newer truth.
  let changes = 0;
  return {
    rule: `type='signal',sender='${BUS}',interface='${BUS}',member='NameOwnerChanged',arg0='${name}'`,
    onSignal: ({ sender, member, body: [changed, , owner] }) => {
      if (sender !== BUS || member !== 'NameOwnerChanged' || changed !== name) return;
      changes += 1;
      listener(typeof owner === 'string' && owner !== '' ? owner : null);
    },
    onConnected: () => {
      const before = changes;
      void call(busRequest('GetNameOwner', name), BUS_LIMIT).then((answer) => {
        if (changes !== before || answer.kind === 'not-sent' || answer.kind === 'lost') return;
        const owner = answer.kind === 'answered' ? answer.body[0] : null;
        listener(typeof owner === 'string' ? owner : null);
      });
    },
    onLost: () => {
      changes += 1;
      listener(null);
    },
  };
}
