/** What the window shows an agent of queues and callers. */
import type { Page } from 'playwright-core';
import type { CallerView, GoneView, Locale, Preferences, QueueView, WindowState } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { m } from '../../../messages/compiled/messages';
import {
  billing,
  board,
  caller,
  choice,
  everyKind,
  longest,
  minute,
  noon,
  queue,
  reception,
  sales,
  second,
  support,
  watching,
  windowState,
  type Watching,
} from './samples';
import type { Scene } from './scene';
import { sizes } from './sizes';

interface Made {
  readonly session?: Partial<Watching>;
  readonly state?: Partial<WindowState>;
  readonly preferences?: Partial<Preferences>;
  readonly callers?: readonly CallerView[];
}

/** A scene of an agent at work; what is not said is as it is on a good day, with every kind of caller. */
export function atWork(name: string, made: (locale: Locale) => Made = () => ({}), act?: Scene['act']): Scene {
  const told: Scene['told'] = (locale) => {
    const { session, state, preferences, callers = everyKind } = made(locale);
    const over = { preferences: { ...defaultPreferences, ...preferences }, ...state };
    return { state: windowState(watching(session), locale, over), callers };
  };
  return { name, told, ...(act === undefined ? {} : { act }) };
}

/** When all that is old was the truth. */
export const asOf = noon - 4 * minute;
const server = 'https://api.telecomx.dk';

/** All queues as an end of the connection leaves them. */
export function stopped(locale: Locale): readonly QueueView[] {
  const problem = `${m.error_timeout({ server, seconds: 10 }, { locale })} ${m.error_advice_connection({}, { locale })}`;
  return [support, reception, sales, billing, longest].map((one) => ({
    ...one,
    status: { kind: 'stale', asOf, problem },
  }));
}

/** Everything that can be wrong with a queue, each in another. */
export function troubled(locale: Locale): readonly QueueView[] {
  const denied = m.error_access_denied_queue({ queue: reception.name }, { locale });
  const lost = m.error_not_found_queue({ queue: longest.name }, { locale });
  const busy = `${m.error_server({ status: '503' }, { locale })} ${m.error_advice_answer({}, { locale })}`;
  return [
    { ...support, status: { kind: 'failing', problem: busy } },
    { ...reception, status: { kind: 'refused', asOf, problem: denied } },
    { ...sales, unreadable: 2 },
    { ...billing, status: { kind: 'stale', asOf, problem: busy } },
    { ...longest, status: { kind: 'refused', asOf: null, problem: lost } },
  ];
}

const gone: readonly GoneView[] = [
  { key: 'g1', who: 'Bo Dam', queueName: 'Sales', how: '', at: noon - 6 * second },
  { key: 'g2', who: 'Rikke Holm', queueName: 'Support', how: '', at: noon - 4 * second },
  { key: 'g3', who: 'Kundeservice hos Wolfeschlegelsteinhausen', queueName: longest.name, how: '', at: noon - second },
];

function goneIn(locale: Locale): readonly GoneView[] {
  const ways = [m.gone_left({}, { locale }), m.gone_answered({}, { locale })];
  const by = m.gone_answered_by({ number: '+45 11 22 33 44' }, { locale });
  return gone.map((one, index) => ({ ...one, how: ways[index] ?? by }));
}

/** Opens the details of a row as the keyboard does. */
function openDetails(id: string): Scene['act'] {
  return (page: Page) => page.locator(`[data-call-id="${id}"]`).press('Enter');
}

/** The row of a callback is chosen. */
const chosenCallback = (): Made => ({ session: { board: board({ mark: { id: 'c3', seq: 1 } }) } });

/** The chosen callback could not be called. */
function failed(locale: Locale, seq = 1): Made {
  const text = m.notice_call_back_number({}, { locale });
  return { ...chosenCallback(), state: { actionResult: { seq, id: 'c3', outcome: 'failed', text } } };
}

/** What was there from the beginning is old, and said only after another. */
async function hearOfFailure(page: Page, locale: Locale): Promise<void> {
  const tell = (made: Made): Promise<void> =>
    page.evaluate(`stage.tell('state', ${JSON.stringify(atWork('', () => made).told(locale).state)})`);
  await tell(failed(locale, 2));
  await page.getByRole('button', { name: m.note_dismiss({}, { locale }) }).dispatchEvent('click');
  await tell(failed(locale));
}

function search(text: string): Scene['act'] {
  return (page, locale) => page.getByLabel(m.list_search({}, { locale }), { exact: true }).fill(text);
}

/** As many as a rush brings: two hundred, in ten queues. */
const manyQueues = Array.from({ length: 10 }, (_, index) =>
  queue({ id: `q${String(index)}`, name: `Queue ${String(index + 1)}`, waiting: 20 }),
);
const many = Array.from({ length: 200 }, (_, index) =>
  caller({
    id: `m${String(index)}`,
    waited: (200 - index) * 7 * second,
    name: `Caller ${String(index + 1)}`,
    queue: `q${String(index % 10)}`,
    kind: index % 50 === 7 ? 'vip' : index % 20 === 3 ? 'callback' : 'waiting',
  }),
);

export const listScenes: readonly Scene[] = [
  { ...atWork('list'), sizes: [sizes.usual, sizes.small, sizes.wall] },
  atWork('list-empty', () => ({ callers: [] })),
  atWork('list-connecting', () => ({
    session: {
      connection: { state: 'connecting' },
      board: board({ queues: [support, sales].map((one) => ({ ...one, waiting: 0, status: { kind: 'connecting' } })) }),
    },
    callers: [],
  })),
  atWork('list-no-queues', () => ({ session: { board: board({ queues: [], hour: [] }) }, callers: [] })),
  atWork('list-all-hidden', () => ({
    session: {
      board: board({ queues: [], hour: [] }),
      queueChoices: [choice({ id: 'support', name: 'Support', shown: false })],
    },
    callers: [],
  })),
  atWork('list-offline', (locale) => ({
    session: {
      connection: {
        state: 'offline',
        asOf,
        problem: `${m.error_no_network({}, { locale })} ${m.error_advice_connection({}, { locale })}`,
      },
      board: board({ queues: stopped(locale) }),
    },
  })),
  atWork('list-troubled', (locale) => ({ session: { board: board({ queues: troubled(locale) }) } })),
  atWork('list-partly-empty', (locale) => ({
    session: {
      board: board({ queues: [sales, ...troubled(locale).slice(1, 2)].map((one) => ({ ...one, waiting: 0 })) }),
    },
    callers: [],
  })),
  atWork('popups-broken', (locale) => ({
    state: {
      notices: [
        {
          kind: 'popups',
          text: m.notice_popups_failed({ reason: m.popup_reason_no_service({}, { locale }) }, { locale }),
        },
        { kind: 'not-stored', text: m.notice_not_stored({}, { locale }) },
      ],
    },
  })),
  atWork('quiet', (locale) => ({
    state: { quiet: { doNotDisturb: true, text: m.quiet_now_until({ time: '13:15' }, { locale }) } },
  })),
  atWork('demo', () => ({ state: { demo: true } })),
  atWork('gone', (locale) => ({ session: { board: board({ gone: goneIn(locale) }) } })),
  atWork('chosen', chosenCallback),
  atWork('call-failed', failed, hearOfFailure),
  { ...atWork('details', undefined, openDetails('c3')), sizes: [sizes.usual, sizes.wall] },
  atWork('details-secret', undefined, openDetails('c5')),
  atWork('search', undefined, search('mette')),
  atWork('search-without-result', undefined, search('Nobody at all')),
  atWork('options', undefined, (page, locale) =>
    page.getByRole('button', { name: m.list_arrange({}, { locale }) }).dispatchEvent('click'),
  ),
  atWork('grouped', () => ({ preferences: { grouping: 'queue' } })),
  atWork('many', () => ({
    session: { board: board({ queues: manyQueues }) },
    callers: many,
  })),
  atWork('sign-out', undefined, (page, locale) =>
    page.getByRole('button', { name: m.list_sign_out({}, { locale }) }).dispatchEvent('click'),
  ),
];
