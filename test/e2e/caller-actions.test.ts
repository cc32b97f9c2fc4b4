import { describe, expect, it } from 'vitest';
import { row, startSignedIn, withWorkplace } from '../support/workplace';

describe('what can be done about a caller', () => {
  it('the keyboard alone finds the caller, copies the number, and calls back from the phone program', async () => {
    const at = await withWorkplace();
    const { app, page } = await startSignedIn(at);
    const support = at.queue('Support');
    at.pbx.scene.caller({ queue: support, name: 'Anton Andersen', number: '+4520304050' });
    const bamse = at.pbx.scene.caller({ queue: support, name: 'Bamse & Kylling', number: '+4535203040' });
    const secret = at.pbx.scene.caller({ queue: support, privacy: true });
    await row(page, secret).waitFor();
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    const opened = () => app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'opened')));
    await page.keyboard.press('Control+F');
    await page.keyboard.type('kylling');
    await expect.poll(() => page.locator('[data-call-id]').count()).toBe(1);
    const focused = () => page.evaluate('document.activeElement.dataset.callId');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe(bamse);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /Details.*Bamse & Kylling/ }).waitFor();
    await page.keyboard.press('Control+Shift+C');
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('+4535203040');
    await page.keyboard.press('Control+Enter');
    await expect.poll(opened).toBe('["tel:+4535203040"]');
    // No program takes calls on this desktop, and that is said.
    await page.getByText('No program on this computer can make phone calls.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(bamse);
    for (const command of ['copy-number', 'call-back']) {
      await page.evaluate(`queueTray.command('${command}', ${JSON.stringify(secret)})`);
      await page.evaluate(`queueTray.command('${command}', 'no such call')`);
    }
    expect(await opened()).toBe('["tel:+4535203040"]');
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('+4535203040');
  });
});
