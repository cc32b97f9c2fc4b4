import { describe, expect, it } from 'vitest';
import { row, signIn, startApp, withWorkplace } from '../support/workplace';

describe('a first start', () => {
  it('asks for the sign-in to the server that the command line names', async () => {
    const at = await withWorkplace();
    const { page } = await startApp(at);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(1);
    expect(await page.getByLabel('Server').inputValue()).toBe(at.pbx.origin);
    for (const label of ['Server', 'E-mail', 'Password']) {
      expect(await page.getByLabel(label, { exact: true }).isVisible()).toBe(true);
    }
    expect(at.pbx.log.requests).toEqual([]);

    await signIn(page, { ...at.agent, password: 'another' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Wrong e-mail or password.');
    // What was typed stays, for most of it was right.
    expect(await page.getByLabel('E-mail').inputValue()).toBe(at.agent.username);
  });
});

describe('a sign-in on a desktop with a keyring', () => {
  it('leads to the list, and the next start is live without a word', async () => {
    const at = await withWorkplace({ keyring: true });
    const call = at.pbx.scene.caller({ queue: at.queue('Support') });
    const first = await startApp(at);
    await signIn(first.page, at.agent);
    await row(first.page, call).waitFor();
    await first.page.getByText('Live · 2 queues').waitFor();
    expect(await first.page.getByRole('dialog').count()).toBe(0);
    await first.close();

    const second = await startApp(at);
    await row(second.page, call).waitFor();
    expect(at.tokens()).toHaveLength(1);
  });
});

describe('a sign-in on a desktop without a keyring', () => {
  it('is kept until the app quits, where the person wants it so', async () => {
    const at = await withWorkplace();
    const first = await startApp(at);
    await signIn(first.page, at.agent);
    const dialog = first.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Only until I quit' }).click();
    await dialog.waitFor({ state: 'detached' });
    await first.page.getByText('Live · 2 queues').waitFor();
    await first.close();

    const { page } = await startApp(at);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(at.agent.username);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
  });

  it('is stored all the same where the person accepts it, and only after that', async () => {
    const at = await withWorkplace();
    const first = await startApp(at);
    await signIn(first.page, at.agent);
    await first.page.getByRole('dialog').waitFor();
    await first.close();

    // Nothing was chosen, so nothing was stored.
    const second = await startApp(at);
    await signIn(second.page, at.agent);
    await second.page.getByRole('button', { name: 'Store it anyway' }).click();
    await second.page.getByRole('dialog').waitFor({ state: 'detached' });
    await second.page.getByText('Live · 2 queues').waitFor();
    await second.close();

    const third = await startApp(at);
    await third.page.getByText('Live · 2 queues').waitFor();
    expect(await third.page.getByRole('dialog').count()).toBe(0);
    expect(at.tokens()).toHaveLength(2);
  });
});
