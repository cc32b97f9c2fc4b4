import { vi } from 'vitest';
import type {
  BoardView,
  CallerView,
  Commands,
  Messages,
  QueueChoiceView,
  QueueView,
  SessionView,
  WindowBridge,
  WindowState,
} from '../../../../main/bridge/contract';
import { plainWindow } from '../../../support/plain-window';

export const noon = Date.UTC(2026, 10, 24, 12);

/** A state with the callers that go with it, as the main process tells both. */
export type Scene = WindowState & { readonly callers?: readonly CallerView[] };

export function caller(over: Partial<CallerView> & { id: string }): CallerView {
  return {
    queue: 'support',
    kind: 'waiting',
    secret: false,
    name: null,
    number: null,
    called: '+45 70 30 50 50',
    entered: noon - 60_000,
    doubtful: false,
    ...over,
  };
}

export function queue(over: Partial<QueueView> & { id: string; name: string }): QueueView {
  const limits = { serviceLevel: 120_000, serviceLevelCritical: 300_000 };
  return { waiting: 0, ...limits, hour: [], unreadable: 0, status: { kind: 'live' }, ...over };
}

export function choice(over: Partial<QueueChoiceView> & { id: string; name: string }): QueueChoiceView {
  const kinds = { vip: null, callback: null, critical: null, alarm: null };
  return { shown: true, alerts: true, kinds, member: true, added: false, ...over };
}

export function board(over: Partial<BoardView> = {}): BoardView {
  const queues = [queue({ id: 'support', name: 'Support' })];
  return { serverNow: noon, queues, mark: null, gone: [], hour: [], ...over };
}

export function watching(
  { callers = [], ...over }: Partial<BoardView> & { readonly callers?: readonly CallerView[] },
  session: Partial<Extract<SessionView, { state: 'watching' }>> = {},
): Scene {
  return windowState(
    {
      state: 'watching',
      connection: { state: 'live' },
      queueChoices: [],
      askStorage: null,
      endingEverywhere: false,
      board: board(over),
      ...session,
    },
    { callers },
  );
}

export function windowState(session: SessionView, over: Partial<Scene> = {}): Scene {
  return {
    session,
    locale: 'en',
    ...plainWindow,
    ...over,
  };
}

export const signedOut = {
  state: 'signed-out',
  server: 'https://api.telecomx.dk',
  email: '',
  way: 'password',
  strategy: 'query',
  problem: null,
  wrong: null,
  left: null,
} as const satisfies SessionView;

/** The main process as the window sees it: `tell` sends a scene, `command` records what the window asks for. */
export function fakeBridge() {
  const listeners: { readonly [Name in keyof Messages]: Set<(payload: Messages[Name]) => void> } = {
    state: new Set(),
    callers: new Set(),
    seen: new Set(),
    sound: new Set(),
  };
  const command = vi.fn<(name: keyof Commands, payload: Commands[keyof Commands]) => Promise<void>>(() =>
    Promise.resolve(),
  );
  const bridge: WindowBridge = {
    locale: 'en',
    command,
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
  };
  const tell = ({ callers = [], ...state }: Scene): void => {
    for (const listener of listeners.callers) listener({ whole: true, set: callers, gone: [] });
    for (const listener of listeners.state) listener(state);
  };
  const tellSeen = (isSeen: boolean): void => {
    for (const listener of listeners.seen) listener(isSeen);
  };
  return { bridge, command, tell, tellSeen };
}
