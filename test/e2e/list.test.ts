import { describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { polls, row, rows, startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** The answer that the platform's documentation shows, letter for letter. */
const documented = `[{ "_id": "46265y784.234-pbx1.telecomx.dk", "state": "QUEUED", "number": "+4535203040", "name": "Bamse & Kylling",
   "privacy": false, "entered": "2018-01-01T00:00:00.000Z", "answered": "2018-01-01T00:00:00.000Z",
   "presentation": "+4570305050", "answeredByExtension": null, "answeredByNumber": null }]`;

const minute = 60_000;

describe('the list of waiting callers', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, app: await startSignedIn(at) };
  });

  it('says that nobody waits when nobody does', async () => {
    await signedIn().app.page.getByText('Nobody is waiting').waitFor();
  });

  it('shows the caller of the documentation’s own example, who is first in the queue and no reason for a popup', async () => {
    const { at, app } = signedIn();
    const support = at.queue('Support');
    at.pbx.scene.replaceAnswer(support, documented);
    const caller = row(app.page, '46265y784.234-pbx1.telecomx.dk');
    await caller.waitFor();
    expect(await rows(app.page).count()).toBe(1);
    const text = await caller.innerText();
    for (const part of ['Bamse & Kylling', '+45 35 20 30 40', 'called +45 70 30 50 50', 'Support']) {
      expect(text).toContain(part);
    }
    expect(await caller.getAttribute('data-position')).toBe('1');
    expect(await app.page.locator('[data-call-id]').count()).toBe(1);
    await polls(at, support);
    expect(at.desktop.notifications.popups).toEqual([]);
    at.pbx.scene.replaceAnswer(support, null);
    await caller.waitFor({ state: 'detached' });
  });

  it('puts VIPs first and all others by when they came, and counts the places of each queue by itself', async () => {
    const { at, app } = signedIn();
    const { scene, clock } = at.pbx;
    const [support, sales] = [at.queue('Support'), at.queue('Sales')];
    const ago = (minutes: number): number => clock.now() - minutes * minute;
    const calls = {
      third: scene.caller({ queue: support, entered: ago(3) }),
      secondVip: scene.caller({ queue: support, state: 'VIP', entered: ago(1) }),
      second: scene.caller({ queue: sales, state: 'CALLBACK', entered: ago(5) }),
      firstVip: scene.caller({ queue: sales, state: 'VIP', entered: ago(2) }),
      first: scene.caller({ queue: support, entered: ago(8) }),
      fourth: scene.caller({ queue: sales, entered: ago(1) }),
    };
    await row(app.page, calls.fourth).waitFor();
    const shown = await Promise.all(
      (await rows(app.page).all()).map(async (one) => [
        await one.getAttribute('data-call-id'),
        await one.getAttribute('data-position'),
      ]),
    );
    expect(shown).toEqual([
      [calls.firstVip, null],
      [calls.secondVip, null],
      [calls.first, '1'],
      [calls.second, '1'],
      [calls.third, '2'],
      [calls.fourth, '2'],
    ]);
    Object.values(calls).forEach((call) => {
      scene.hangUp(call);
    });
    await app.page.getByText('Nobody is waiting').waitFor();
  });

  it('lets an answered caller go at the next poll, in window and tray', async () => {
    const { at, app } = signedIn();
    const { scene, clock } = at.pbx;
    const support = at.queue('Support');
    const item = await at.desktop.tray.item();
    const caller = { queue: support, entered: clock.now() - 2 * minute };
    const [answered, staying] = [
      scene.caller({ ...caller, name: 'Viggo Answered' }),
      scene.caller({ ...caller, name: 'Villads Staying' }),
    ];
    await row(app.page, answered).waitFor();
    await expect.poll(() => item.tooltip()).toContain('2 waiting');
    await polls(at, support);

    scene.answer(answered);
    await polls(at, support);
    // The answer is out; what it takes to read and show it is not another poll.
    await row(app.page, answered).waitFor({ state: 'detached', timeout: 700 });
    expect(await app.page.locator('.figure-value').first().textContent()).toBe('1');
    expect(await row(app.page, staying).getAttribute('data-position')).toBe('1');
    expect(await item.tooltip()).toContain('1 waiting');
    await expect.poll(async () => JSON.stringify(await item.menu()), { timeout: 700 }).not.toContain('Viggo');
    expect(JSON.stringify(await item.menu())).toContain('Villads Staying');
  });
});

describe('in Danish', () => {
  it('the sign-in speaks it', async () => {
    const at = await withWorkplace();
    const { page } = await startApp(at, { flags: ['--lang=da'], environment: { LANGUAGE: 'en' } });
    await page.getByRole('button', { name: 'Log ind', exact: true }).waitFor();
    expect(await page.getByLabel('Adgangskode', { exact: true }).isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.lang')).toBe('da');
  });
});
