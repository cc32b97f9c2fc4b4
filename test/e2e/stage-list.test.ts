import { expect, it } from 'vitest';
import { rushOver, rushScene } from '../support/stage/rush';
import { withStage } from '../support/stage/with-stage';
import { sizes } from '../support/stage/sizes';

it('keeps what is seen where it is, and the focus, while hundreds come, go and change', async () => {
  const stage = await withStage({ frozen: false });
  const seen = await rushOver(stage, rushScene(1000), 400);
  expect(seen).toMatchObject({ isFocusKept: true });
  expect(seen.moved).toBeLessThanOrEqual(1);
  expect(seen.mostRows).toBeLessThanOrEqual(60);
});

it('has few of many rows on the page, each of which says which of how many it is', async () => {
  const { show, look, page } = await withStage();
  await show(rushScene(5000), 'en');
  for (const size of [sizes.small, sizes.usual, sizes.wall]) {
    await look({ size, theme: 'light' });
    await page.evaluate("document.querySelector('.list').scrollTo(0, 1e6)");
    await page.locator('[aria-posinset="5000"][aria-setsize="5000"]').waitFor();
    expect(await page.locator('.row').count()).toBeLessThanOrEqual(60);
    const last = await page.evaluate(`(() => {
      const row = document.querySelector('[aria-posinset="5000"]').getBoundingClientRect();
      const list = document.querySelector('.list').getBoundingClientRect();
      return row.bottom <= list.bottom + 1 && list.bottom <= innerHeight;
    })()`);
    expect(last).toBe(true);
  }
});

it('has all rows on the page where they are no more than a hundred', async () => {
  const { show, page } = await withStage();
  await show(rushScene(100), 'en');
  expect(await page.locator('.row').count()).toBe(100);
  expect(await page.locator('[aria-setsize]').count()).toBe(0);
});
