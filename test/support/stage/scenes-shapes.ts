/** The window as a strip beside other programs, and as a board on the wall. */
import type { CallerView, Locale, Preferences, QueueView, WindowState } from '../../../main/bridge/contract';
import { m } from '../../../messages/compiled/messages';
import { board, caller, everyKind, minute, queue, sales, second, support, type Watching } from './samples';
import type { Scene } from './scene';
import { asOf, atWork, stopped, troubled } from './scenes-list';
import { sizes, type Size } from './sizes';

interface Made {
  readonly session?: Partial<Watching>;
  readonly state?: Partial<WindowState>;
  readonly preferences?: Partial<Preferences>;
  readonly callers?: readonly CallerView[];
}

function inShape(shape: Preferences['shape'], size: Size) {
  return (name: string, made: (locale: Locale) => Made = () => ({})): Scene => ({
    ...atWork(name, (locale) => {
      const { preferences, ...rest } = made(locale);
      return { ...rest, preferences: { shape, ...preferences } };
    }),
    sizes: [size],
  });
}

const strip = inShape('compact', sizes.strip);
const wall = inShape('wallboard', sizes.wall);

function offline(locale: Locale): Partial<Watching> {
  return {
    connection: { state: 'offline', asOf, problem: m.error_no_network({}, { locale }) },
    board: board({ queues: stopped(locale) }),
  };
}

/** So many queues, with names of every length. In every other somebody waits: a little longer in each, and in one for hours. */
export function wallOf(count: number): Partial<Watching> & { readonly callers: readonly CallerView[] } {
  const names = [
    'Support',
    'Reception of the head office',
    'Kundeservice for erhverv, forsikring og pension i Nordjylland',
  ];
  const queues: readonly QueueView[] = Array.from({ length: count }, (_, index) =>
    queue({
      id: `w${String(index)}`,
      name: names[index % names.length] ?? '',
      waiting: index % 2 === 0 ? 1 + (index % 11) : 0,
    }),
  );
  const callers = queues.flatMap(({ id, waiting }, index) =>
    Array.from({ length: waiting }, (_unused, place) =>
      caller({
        id: `${id}-${String(place)}`,
        queue: id,
        waited: (20 + 17 * index + place) * second + (index === 2 ? 2 * 60 * minute : 0),
        name: `Caller ${String(place + 1)}`,
      }),
    ),
  );
  return { board: board({ queues }), callers };
}

function wallWith(count: number): Scene {
  const { callers, ...session } = wallOf(count);
  return wall(`wallboard-${String(count)}`, () => ({ session, callers }));
}

const silent = { kind: 'stale', asOf, problem: 'The server did not answer.' } as const;

export const shapeScenes: readonly Scene[] = [
  strip('compact'),
  strip('compact-troubled', (locale) => ({
    session: { board: board({ queues: troubled(locale) }) },
    state: { onTopRefused: true },
  })),
  strip('compact-empty', () => ({ callers: [] })),
  { ...strip('compact-counts', () => ({ preferences: { compactCounts: true } })), sizes: [sizes.line] },
  strip('compact-offline', (locale) => ({ session: offline(locale) })),
  strip('compact-quiet', (locale) => ({
    state: { quiet: { doNotDisturb: true, text: m.quiet_now_until({ time: '13:15' }, { locale }) } },
  })),
  strip('compact-demo', () => ({ state: { demo: true } })),
  {
    ...strip('compact-chosen', () => ({ session: { board: board({ mark: { id: 'c3', seq: 1 } }) } })),
    sizes: [sizes.strip, sizes.narrowStrip],
  },
  { ...wall('wallboard'), sizes: [sizes.wall, sizes.television] },
  wall('wallboard-offline', (locale) => ({ session: offline(locale) })),
  wall('wallboard-stale', () => ({
    session: { board: board({ queues: [support, { ...sales, status: silent }] }) },
    callers: everyKind.filter((one) => one.queue === 'support' || one.queue === 'sales'),
  })),
  wallWith(8),
  wallWith(30),
];
