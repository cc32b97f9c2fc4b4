import type {
  BoardView,
  CallerView,
  HourView,
  Locale,
  QueueChoiceView,
  QueueView,
  SessionView,
  WindowState,
} from '../../../main/bridge/contract';
import { plainWindow } from '../plain-window';

/** The moment at which time stands still on the stage: epoch milliseconds. */
export const noon = Date.UTC(2026, 10, 24, 12);

export const second = 1000;
export const minute = 60 * second;

/** A quiet hour with one rush, and some minutes of which nothing is known. */
const hour: HourView = Array.from({ length: 60 }, (_, index) => {
  if (index < 4 || index === 31) return null;
  return index > 34 && index < 48 ? 3 + ((index * 5) % 7) : (index * 3) % 4;
});

export function queue(over: Partial<QueueView> & { readonly id: string; readonly name: string }): QueueView {
  return {
    waiting: 0,
    serviceLevel: 2 * minute,
    serviceLevelCritical: 5 * minute,
    hour,
    unreadable: 0,
    status: { kind: 'live' },
    ...over,
  };
}

export const support = queue({ id: 'support', name: 'Support', waiting: 4 });
export const reception = queue({ id: 'reception', name: 'Reception of the head office', waiting: 2 });
export const sales = queue({ id: 'sales', name: 'Sales', waiting: 1 });
export const billing = queue({
  id: 'billing',
  name: 'Billing',
  waiting: 1,
  serviceLevel: null,
  serviceLevelCritical: null,
});
export const longest = queue({
  id: 'longest',
  name: 'Kundeservice for erhverv, forsikring og pension i Nordjylland',
  waiting: 1,
});

export function caller(over: Partial<CallerView> & { readonly id: string; readonly waited: number }): CallerView {
  const { waited, ...rest } = over;
  return {
    queue: 'support',
    kind: 'waiting',
    secret: false,
    name: null,
    number: '+45 35 20 30 40',
    called: '+45 70 30 50 50',
    entered: noon - waited,
    doubtful: false,
    ...rest,
  };
}

/** A name as long as names may be: 60 letters. */
const longName = 'Wolfeschlegelsteinhausenbergerdorff & Partnere, Filial Vejle';

/** Every kind of caller, in every stage of waiting. */
export const everyKind: readonly CallerView[] = [
  caller({ id: 'c1', waited: 45 * second, kind: 'vip', name: 'Anna Berg' }),
  caller({ id: 'c2', waited: 7 * minute, kind: 'vip', name: longName, queue: 'longest', doubtful: true }),
  caller({ id: 'c3', waited: 200 * second, kind: 'callback', name: longName, number: '+45 22 33 44 55' }),
  caller({ id: 'c4', waited: 20 * second, name: 'Mette Friis', number: '+45 44 55 66 77', queue: 'sales' }),
  caller({ id: 'c5', waited: 361 * second, secret: true, number: null }),
  caller({ id: 'c6', waited: 131 * second, number: '+45 55 66 77 88', queue: 'reception' }),
  caller({ id: 'c7', waited: 133 * minute, number: null, name: null, queue: 'billing', called: null }),
  caller({ id: 'c8', waited: 12 * second, secret: true, number: null, kind: 'callback', queue: 'reception' }),
  caller({ id: 'c9', waited: 74 * second, name: 'Åse Øster', number: '+49 1512 3456789', doubtful: true }),
];

export function board(over: Partial<BoardView> = {}): BoardView {
  return {
    serverNow: noon,
    queues: [support, reception, sales, billing, longest],
    mark: null,
    gone: [],
    hour,
    ...over,
  };
}

export function choice(
  over: Partial<QueueChoiceView> & { readonly id: string; readonly name: string },
): QueueChoiceView {
  const kinds = { vip: null, callback: null, critical: null, alarm: null };
  return { shown: true, alerts: true, kinds, member: true, added: false, ...over };
}

export type Watching = Extract<SessionView, { state: 'watching' }>;

export function watching(over: Partial<Watching> = {}): Watching {
  const { queues } = over.board ?? board();
  return {
    state: 'watching',
    connection: { state: 'live' },
    board: board(),
    queueChoices: queues.map(({ id, name }) => choice({ id, name })),
    askStorage: null,
    endingEverywhere: false,
    ...over,
  };
}

export function windowState(session: SessionView, locale: Locale, over: Partial<WindowState> = {}): WindowState {
  return {
    session,
    locale,
    ...plainWindow,
    ...over,
  };
}
