import { describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { bringAxe, flawsOf, violationsOf, wordsOf } from '../support/stage/page-checks';
import { board, watching } from '../support/stage/samples';
import type { Scene } from '../support/stage/scene';
import { atWork } from '../support/stage/scenes-list';
import { scenes } from '../support/stage/scenes';
import { sizes } from '../support/stage/sizes';
import { withStage } from '../support/stage/with-stage';

const stage = shared(withStage);

/** The sizes that every view must bear, and those that are its own. */
function sizesFor(scene: Scene) {
  return new Set([sizes.small, sizes.usual, sizes.large, sizes.wall, ...(scene.sizes ?? [])]);
}

/** Says where something was found. */
const at = (where: string) => (what: string) => `${where}: ${what}`;

describe('every view can be used by everybody, and fits its window', () => {
  it.each(scenes)('$name', async (scene) => {
    const { show, look, page } = stage();
    await show(scene, 'en');
    await bringAxe(page);
    const found: string[] = [];
    for (const size of sizesFor(scene)) {
      const where = size.join('×');
      await look({ size, theme: 'light' });
      found.push(...(await flawsOf(page)).map(at(where)));
      found.push(...(await violationsOf(page, 'everything')).map(at(where)));
      await look({ size, theme: 'dark' });
      found.push(...(await violationsOf(page, 'colours')).map(at(`${where}, dark`)));
    }
    await look({ size: sizes.usual, theme: 'light', highContrast: true });
    found.push(...(await violationsOf(page, 'colours')).map(at('high contrast')));
    expect(found).toEqual([]);
  });
});

describe('every view fits its window in Danish too, and is the same in it when the language is changed under it', () => {
  it.each(scenes)('$name', async (scene) => {
    const { show, tell, look, page } = stage();
    await show(scene, 'en');
    const { state, callers } = scene.told('da');
    await tell('callers', { whole: true, set: callers, gone: [] });
    await tell('state', state);
    await look({ size: sizes.usual, theme: 'light' });
    const changed = await wordsOf(page);
    await show(scene, 'da');
    await look({ size: sizes.usual, theme: 'light' });
    expect(changed).toEqual(await wordsOf(page));
    const found: string[] = [];
    for (const size of sizesFor(scene)) {
      await look({ size, theme: 'light' });
      found.push(...(await flawsOf(page)).map(at(size.join('×'))));
    }
    expect(found).toEqual([]);
  });
});

it('leaves the queues where they are when something is wrong with one of them', async () => {
  const { show, tell, look, page } = stage();
  const places = `[...document.querySelectorAll('.chip')].map((chip) => JSON.stringify(chip.getBoundingClientRect()))`;
  const { state } = atWork('list').told('en');
  await show(atWork('list'), 'en');
  const before = await page.evaluate(places);
  const queues = board().queues.map((one) => ({ ...one, status: { kind: 'failing', problem: 'No.' } as const }));
  await tell('state', { ...state, session: watching({ board: board({ queues }) }) });
  await look({ size: sizes.usual, theme: 'light' });
  expect(await page.locator('.chip-trouble').count()).toBe(queues.length);
  expect(await page.evaluate(places)).toEqual(before);
});

it('leaves room above the list of a session that expired for two who were waiting', async () => {
  const { show, look, page } = stage();
  for (const scene of scenes.filter(({ name }) => name === 'expired')) await show(scene, 'en');
  await look({ size: sizes.usual, theme: 'light' });
  const wholeRows = `[...document.querySelectorAll('.row')].filter(
    (row) => row.getBoundingClientRect().bottom <= document.querySelector('.foot').getBoundingClientRect().top,
  ).length`;
  expect(await page.evaluate(wholeRows)).toBeGreaterThanOrEqual(2);
});

it.each([
  ['what goes beyond the window', '.sign-in-form { width: 500px; }', 'beyond the window'],
  ['words that are cut', '.sign-in-title { overflow: hidden; width: 90px; white-space: nowrap; }', 'cut by'],
  ['words that are cut below', '.sign-in-title { overflow: hidden; height: 9px; }', 'below'],
  ['what scrolls to the side', '.page-body { overflow-x: auto; } form { min-width: 500px; }', 'scrolls to the side'],
  ['targets that are too small', '.button-primary { height: 20px; min-height: 0; padding: 0; }', 'too small'],
  ['what lies under something else', '.foot { position: fixed; inset: 0; height: auto; }', 'covered by'],
])('finds %s', async (_, style, found) => {
  const { show, look, restyle, page } = stage();
  for (const scene of scenes.filter(({ name }) => name === 'signed-out')) await show(scene, 'en');
  await restyle(style);
  await look({ size: sizes.usual, theme: 'light' });
  expect((await flawsOf(page)).join('\n')).toContain(found);
});

it('says nothing on the console', () => {
  expect(stage().errors).toEqual([]);
});
