import { beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { shared } from '../support/lifetime';
import { polls, row, startSignedIn, withWorkplace } from '../support/workplace';

/** Whether the app's only window can be seen. */
function isVisible({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isVisible()));
}

/** Puts the app's only window away, as a click on the tray's icon does. */
function hide({ app }: RunningApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.hide();
    });
  });
}

describe('popups', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, app: await startSignedIn(at) };
  });

  beforeEach(async () => {
    const { at } = signedIn();
    for (const queue of at.pbx.world.queues) {
      for (const { id } of at.pbx.world.callersOf(queue.id)) at.pbx.scene.hangUp(id);
    }
    await polls(at, at.queue('Support'));
    at.desktop.notifications.popups.length = 0;
  });

  it('go up once for a VIP and once for a callback, with kind, name and queue, and for nobody else', async () => {
    const { at, app } = signedIn();
    const { notifications } = at.desktop;
    const { scene } = at.pbx;
    const ordinary = scene.caller({ queue: at.queue('Support'), name: 'Otto Ordinary' });
    scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Freja Højgaard' });
    scene.caller({ queue: at.queue('Sales'), state: 'CALLBACK', name: null, number: '+4520304050' });
    await row(app.page, ordinary).waitFor();
    const vip = await notifications.waitFor(({ summary }) => summary.includes('VIP'));
    const callback = await notifications.waitFor(({ summary }) => summary.includes('Callback'));
    expect(vip.summary).toBe('VIP waiting: Freja Højgaard');
    expect(vip.body).toMatch(/^Support · waited 0:0\d(\n\+45 [\d ]+)?$/);
    expect(callback.summary).toBe('Callback wanted: +45 20 30 40 50');
    expect(callback.body).toMatch(/^Sales · waited/);
    await polls(at, at.queue('Support'), 2);
    expect(notifications.popups).toHaveLength(2);
  });

  it('go up when somebody becomes a VIP, and not again when the state goes back and forth', async () => {
    const { at } = signedIn();
    const { scene } = at.pbx;
    const support = at.queue('Support');
    const call = scene.caller({ queue: support, name: 'Vera Changing' });
    await polls(at, support);
    scene.setState(call, 'VIP');
    await at.desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vera Changing');
    for (const state of ['QUEUED', 'VIP'] as const) {
      scene.setState(call, state);
      await polls(at, support);
    }
    scene.move(call, at.queue('Sales'));
    await polls(at, support, 2);
    expect(at.desktop.notifications.popups).toHaveLength(1);
  });

  it('lead to the caller when they are clicked, and bring the window', async () => {
    const { at, app } = signedIn();
    const { notifications } = at.desktop;
    const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Klara Click' });
    at.pbx.scene.caller({ queue: at.queue('Support'), name: 'Somebody Else' });
    const popup = await notifications.waitFor(({ summary }) => summary.includes('Klara Click'));
    await hide(app);
    expect(await isVisible(app)).toBe(false);
    notifications.click(popup.id);
    await expect.poll(() => isVisible(app)).toBe(true);
    await app.page.locator(`[data-call-id="${call}"][aria-current="true"]`).waitFor();
    expect(await app.page.locator('[aria-current="true"]').count()).toBe(1);
  });

  it('go up while the window is in front', async () => {
    const { at, app } = signedIn();
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows().forEach((window) => {
        window.show();
        window.focus();
      });
    });
    expect(await isVisible(app)).toBe(true);
    at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Fie Front' });
    await at.desktop.notifications.waitFor(({ summary }) => summary.includes('Fie Front'));
  });

  it.each(['answered', 'gone'] as const)('are taken back when their caller is %s', async (how) => {
    const { at } = signedIn();
    const { notifications } = at.desktop;
    const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: `Tove ${how}` });
    const popup = await notifications.waitFor(({ summary }) => summary.includes(`Tove ${how}`));
    await polls(at, at.queue('Support'));
    expect(notifications.takenBack).not.toContain(popup.id);
    if (how === 'answered') at.pbx.scene.answer(call);
    else at.pbx.scene.hangUp(call);
    await expect.poll(() => notifications.takenBack).toContain(popup.id);
  });

  it('are one summary where one answer brings more than three', async () => {
    const { at } = signedIn();
    const { notifications } = at.desktop;
    for (const name of ['Ane', 'Bo', 'Carl', 'Dea', 'Eva']) {
      at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name });
    }
    const { summary, body } = await notifications.waitFor(() => true);
    expect(summary).toBe('5 callers need you');
    expect(body).toBe('VIP Ane (Support)\nVIP Bo (Support)\nVIP Carl (Support) and 2 more');
    await polls(at, at.queue('Support'), 2);
    expect(notifications.popups).toHaveLength(1);
  });
});
