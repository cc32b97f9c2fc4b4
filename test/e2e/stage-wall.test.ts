import * as v from 'valibot';
import { expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { atWork } from '../support/stage/scenes-list';
import { wallOf } from '../support/stage/scenes-shapes';
import { sizes } from '../support/stage/sizes';
import { withStage } from '../support/stage/with-stage';

const stage = shared(withStage);

const Seen = v.object({
  cut: v.array(v.string()),
  /** Rows of which a part is seen. */
  halves: v.number(),
  /** Of the list, whole. */
  rows: v.number(),
  isScrolled: v.boolean(),
});

/** What sticks out of its card or is wider than its place; names may be, for they can be read in full. */
const lookAtCards = `(() => {
  const list = document.querySelector('.list').getBoundingClientRect();
  const bottom = document.querySelector('.list-below')?.getBoundingClientRect().top ?? list.bottom;
  const allRows = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
  const cards = [...document.querySelectorAll('.card')];
  const isSeen = (part) => part.getClientRects().length > 0 && getComputedStyle(part).clipPath === 'none';
  const isCut = (part, edge) => {
    const { bottom, right } = part.getBoundingClientRect();
    return bottom > edge.bottom || right > edge.right || part.scrollWidth > Math.max(1, part.clientWidth);
  };
  const figures = '.card-count, .card-longest, .card-longest :is(.wait, .wait-text), .card-words, .card-words span, .card-hour';
  const cut = cards.flatMap((card) => {
    const edge = card.getBoundingClientRect();
    const parts = [...card.querySelectorAll(figures)].filter(isSeen);
    return parts.filter((part) => isCut(part, edge)).map(({ textContent }) => card.textContent + ': ' + textContent);
  });
  const { scrollHeight, clientHeight } = document.querySelector('.cards');
  const rows = allRows.filter((row) => row.bottom <= bottom).length;
  // What lies below the last line is free of words.
  const halves = allRows.filter((row) => row.top + 4 < bottom && row.bottom > bottom).length;
  return { cut, rows, halves, isScrolled: scrollHeight > clientHeight };
})()`;

it.each([1, 2, 3, 4, 5, 8, 12, 30])(
  'the wall cuts no figure of %d queues, and leaves room for the list',
  async (count) => {
    const { show, look, page } = stage();
    const { callers, ...session } = wallOf(count);
    for (const locale of ['en', 'da'] as const) {
      await show(
        atWork('wall', () => ({ session, callers, preferences: { shape: 'wallboard' } })),
        locale,
      );
      for (const [size, rows] of [
        [sizes.television, 4],
        [sizes.wall, 3],
        [[900, 600], 3],
        [sizes.small, 2],
      ] as const) {
        await look({ size, theme: 'light' });
        const seen = v.parse(Seen, await page.evaluate(lookAtCards));
        expect(seen).toMatchObject({ cut: [], halves: 0, isScrolled: false });
        expect(seen.rows).toBeGreaterThanOrEqual(Math.min(rows, callers.length));
      }
    }
  },
);
