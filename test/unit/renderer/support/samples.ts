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
import { defaultPreferences } from '../../../../main/storage/preferences';

export const noon = Date.UTC(2026, 10, 24, 12);

export function caller(over: Partial<CallerView> & { id: string }): CallerView {
  return {
    queue: 'support',
    queueName: 'Support',
    kind: 'waiting',
    secret: false,
    name: null,
    number: null,
    called: '+45 70 30 50 50',
    position: 1,
    entered: noon - 60_000,
    serviceLevel: 120_000,
    serviceLevelCritical: 300_000,
    asOf: null,
    doubtful: false,
    ...over,
  };
}

export function queue(over: Partial<QueueView> & { id: string; name: string }): QueueView {
  return { waiting: 0, unreadable: 0, status: { kind: 'live' }, ...over };
}

export function choice(over: Partial<QueueChoiceView> & { id: string; name: string }): QueueChoiceView {
  const kinds = { vip: null, callback: null, critical: null, alarm: null };
  return { shown: true, alerts: true, kinds, member: true, added: false, ...over };
}

export function watching(
  board: Partial<BoardView>,
  over: Partial<Extract<SessionView, { state: 'watching' }>> = {},
): WindowState {
  return windowState({
    state: 'watching',
    connection: { state: 'live' },
    queueChoices: [],
    askStorage: null,
    endingEverywhere: false,
    board: { serverNow: noon, queues: [queue({ id: 'support', name: 'Support' })], callers: [], mark: null, ...board },
    ...over,
  });
}

export function windowState(session: SessionView, over: Partial<WindowState> = {}): WindowState {
  return {
    session,
    locale: 'en',
    demo: false,
    notices: [],
    proxy: null,
    preferences: defaultPreferences,
    quiet: { doNotDisturb: false, text: null },
    testPopup: null,
    shortcutTaken: false,
    diagnostics: null,
    open: null,
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

/** The main process as the window sees it: `tell` sends a state, `command` records what the window asks for. */
export function fakeBridge() {
  const listeners: { readonly [Name in keyof Messages]: Set<(payload: Messages[Name]) => void> } = {
    state: new Set(),
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
  const tell = (state: WindowState): void => {
    for (const listener of listeners.state) listener(state);
  };
  return { bridge, command, tell };
}
