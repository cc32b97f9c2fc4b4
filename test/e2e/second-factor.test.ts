import { describe, expect, it } from 'vitest';
import { extension } from '../support/membership';
import { signIn, startApp, withWorkplace, type Workplace } from '../support/workplace';

const password = 'et helt andet kodeord';

function asked(at: Workplace): readonly (readonly string[])[] {
  const logins = at.pbx.log.requests.filter(({ route }) => route === 'login');
  return logins.map(({ fields }) => Object.keys(fields).filter((name) => /sms|authenticator|password/i.test(name)));
}

describe.each([
  { kind: 'sms', label: 'SMS code', field: 'smsKey' },
  { kind: 'authenticator', label: 'Authenticator code', field: 'authenticatorToken' },
] as const)('a second factor by $kind', ({ kind, label, field }) => {
  it.each(['message', 'error-string', 'error-object', 'text'] as const)(
    'is asked for, a wrong code is said, and the right one signs in (errors come as %s)',
    async (errorShape) => {
      const at = await withWorkplace({ keyring: true });
      at.pbx.settings.errorShape = errorShape;
      const { username } = at.pbx.scene.employee({ extension, password, secondFactor: { kind, code: '471108' } });
      const { page } = await startApp(at);
      await signIn(page, { username, password });
      await page.getByLabel(label).waitFor();
      expect(await page.locator('html').getAttribute('data-state')).toBe('second-factor');
      expect(await page.getByLabel('Password', { exact: true }).count()).toBe(0);

      await page.getByLabel(label).fill('000000');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('The code was not accepted.').waitFor();
      await page.getByLabel(label).fill('471108');
      await page.keyboard.press('Enter');
      await page.getByText('Live · 2 queues').waitFor();
      // The password was typed once and sent each time.
      expect(asked(at)).toEqual([['password'], ['password', field], ['password', field]]);
    },
  );
});

describe('a personal token', () => {
  it('signs in where it is known, says so where it is not, and is live again at the next start', async () => {
    const at = await withWorkplace({ keyring: true });
    const first = await startApp(at);
    await first.page.getByRole('button', { name: 'Use a personal token' }).click();
    await first.page.getByLabel('Personal token', { exact: true }).fill('0123456789abcdef0123456789abcdef');
    await first.page.keyboard.press('Enter');
    await first.page.getByRole('alert').getByText('does not accept this personal token').waitFor();
    const employee = at.pbx.world.employeeCalled(at.agent.username);
    if (employee === null) throw new Error('There is no such employee.');
    const token = at.pbx.signIn(employee);
    await first.page.getByLabel('Personal token', { exact: true }).fill(` ${token}\n`);
    await first.page.keyboard.press('Enter');
    await first.page.getByText('Live · 2 queues').waitFor();
    await first.close();

    const second = await startApp(at);
    await second.page.getByText('Live · 2 queues').waitFor();
    expect(at.pbx.log.requests.filter(({ route }) => route === 'login')).toEqual([]);
  });
});
