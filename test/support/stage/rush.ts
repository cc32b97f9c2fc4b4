/** A rush hour on the stage: many callers in many queues, who come, go and change while somebody looks at the middle. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { m } from '../../../messages/compiled/messages';
import { board, caller, noon, queue, second, watching, windowState } from './samples';
import type { Scene } from './scene';
import type { Stage } from './stage';

/** What was seen of it. */
const Seen = v.object({
  /** Of the page's one thread, milliseconds: how long it kept a timer waiting, and the longest task of 50 or more. */
  longestGap: v.number(),
  longestTask: v.number(),
  /** The share of frames that came later than 20 ms after the one before. */
  slowFrames: v.number(),
  frames: v.number(),
  /** By how many pixels the first row that was seen has moved; null where it was away. */
  moved: v.nullable(v.number()),
  /** How many rows were on the page at most. */
  mostRows: v.number(),
  isFocusKept: v.boolean(),
  waiting: v.number(),
});

export type RushSeen = v.InferOutput<typeof Seen>;

const queues = Array.from({ length: 10 }, (_, index) =>
  queue({ id: `q${String(index)}`, name: `Queue ${String(index)}` }),
);

/** So many wait, each three seconds after the one before. */
export function rushScene(count: number): Scene {
  const callers = Array.from({ length: count }, (_, index) =>
    caller({
      id: `c${String(index)}`,
      waited: (count - index) * 3 * second,
      queue: `q${String(index % queues.length)}`,
      name: `Caller ${String(index)}`,
      kind: index % 50 === 0 ? 'vip' : index % 20 === 1 ? 'callback' : 'waiting',
    }),
  );
  const session = watching({ board: board({ serverNow: noon, queues }) });
  return { name: 'rush', told: (locale) => ({ state: windowState(session, locale), callers }) };
}

/** The same with the most to be done for each frame: looked for by a word that is in every name, by name, by queue. */
export function arrangedRushScene(count: number): Scene {
  const { told } = rushScene(count);
  const preferences = { ...defaultPreferences, order: 'name', grouping: 'queue' } as const;
  return {
    name: 'arranged rush',
    told: (locale) => {
      const { state, callers } = told(locale);
      return { state: { ...state, preferences }, callers };
    },
    act: (page, locale) => page.getByLabel(m.list_search({}, { locale }), { exact: true }).fill('caller'),
  };
}

/** The first row that is seen, and one below it. */
const Places = v.tuple([v.string(), v.string()]);
const scrollToMiddle = `(async () => {
  const list = document.querySelector('.list');
  list.scrollTop = list.scrollHeight / 2;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await drawn();
  const edge = list.getBoundingClientRect().top;
  const seen = [...list.querySelectorAll('.row')].filter((row) => row.getBoundingClientRect().bottom > edge);
  seen[2].focus({ preventScroll: true });
  await drawn();
  return [seen[0].dataset.callId, seen[2].dataset.callId];
})()`;

/** Puts the scene on, scrolls to its middle, gives a row there the focus, and lets the rush hour begin. */
export async function rushOver(stage: Stage, scene: Scene, changes: number): Promise<RushSeen> {
  await stage.show(scene, 'en');
  const [first, focused] = v.parse(Places, await stage.page.evaluate(scrollToMiddle));
  return await rush(stage, scene, { changes, watched: first, kept: [first, focused] });
}

/** The same rush hour on a page with nothing on it: what it costs to make it and to watch it. */
export async function rushOverNothing(stage: Stage, scene: Scene, changes: number): Promise<RushSeen> {
  await stage.page.goto('about:blank');
  return await rush(stage, scene, { changes, watched: 'nobody', kept: [] });
}

interface Rush {
  readonly changes: number;
  readonly watched: string;
  readonly kept: readonly string[];
}

async function rush({ page }: Stage, { told }: Scene, options: Rush): Promise<RushSeen> {
  await page.evaluate(await readFile(join(import.meta.dirname, 'page-rush.cjs'), 'utf8'));
  const given = JSON.stringify({ ...told('en'), ...options });
  return v.parse(Seen, JSON.parse(v.parse(v.string(), await page.evaluate(`rush(${given}).then(JSON.stringify)`))));
}
