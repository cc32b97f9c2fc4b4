import { expect } from 'vitest';
import { signingIn } from '../faults/sign-in';
import { launchApp } from '../support/app';
import { keyringFlag } from '../support/keyring';
import { shared } from '../support/lifetime';
import { withLine } from '../support/line';
import { playEach } from '../support/play-each';
import { polls, row, signIn, withWorkplace } from '../support/workplace';

const desk = shared(async () => {
  const at = await withWorkplace({ keyring: true });
  const line = await withLine(Number(new URL(at.pbx.origin).port));
  const { desktop, profile } = at;
  const app = await launchApp({ desktop, profile, flags: [keyringFlag, `--server=http://127.0.0.1:${line.port}`] });
  return { ...at, line, page: app.page };
});

const live = (): Promise<void> => desk().page.getByText('Live · 2 queues').waitFor();

/** The sign-in form is what the agent has, whatever the row before has left. */
async function signedOut(): Promise<void> {
  const { page } = desk();
  const form = page.getByLabel('E-mail');
  const question = page.getByRole('button', { name: 'Sign out', exact: true });
  await form.or(question).first().waitFor();
  if (await form.isVisible()) return;
  await question.click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await form.waitFor();
}

/** A sign-in is refused for a reason that the agent is told; when that is over, it succeeds. */
async function refused(says: RegExp, fault: { readonly begin: () => unknown; readonly end: () => unknown }) {
  const { page, agent } = desk();
  await signedOut();
  await fault.begin();
  try {
    await signIn(page, agent);
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(agent.username);
  } finally {
    await fault.end();
  }
  await signIn(page, agent);
  await live();
}

/** The sign-in is answered with a fault of the platform's. */
const answered = (says: RegExp, plan: Parameters<ReturnType<typeof desk>['pbx']['faults']['plan']>[1]) =>
  refused(says, {
    begin: () => {
      desk().pbx.faults.plan({ route: 'login' }, plan);
    },
    end: () => {
      desk().pbx.faults.clear();
    },
  });

async function asksFor(kind: 'sms' | 'authenticator', label: string): Promise<void> {
  const { page, pbx } = desk();
  const agent = pbx.scene.employee({ username: `${kind}@example.dk`, secondFactor: { kind, code: '123456' } });
  await signedOut();
  await signIn(page, agent);
  await page.getByLabel(label, { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'The code was not accepted' }).waitFor();
  await page.getByLabel(label, { exact: true }).fill('123456');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await live();
}

playEach(signingIn, {
  'wrong-password': async () => {
    const { page, agent } = desk();
    await signedOut();
    await signIn(page, { ...agent, password: 'another' });
    await page.getByRole('alert').filter({ hasText: 'Wrong e-mail or password' }).waitFor();
    await signIn(page, agent);
    await live();
  },
  'server-down': () => refused(/No connection to/, { begin: () => desk().line.down(), end: () => desk().line.up() }),
  'no-platform': () => answered(/is not one of a Telecom X phone system/, { kind: 'html' }),
  'server-fault': () => answered(/fault of its own \(500\)/, { kind: 'refuse', status: 500, code: 'internal_error' }),
  blocked: () =>
    refused(/has blocked your network/, {
      begin: () => {
        desk().pbx.settings.blacklisted = true;
      },
      end: () => {
        desk().pbx.settings.blacklisted = false;
      },
    }),
  'sms-code': () => asksFor('sms', 'SMS code'),
  'authenticator-code': () => asksFor('authenticator', 'Authenticator code'),
  'factor-not-set-up': () =>
    answered(/requires two-factor sign-in/, { kind: 'refuse', status: 403, code: 'two_factor_required' }),
  expired: async () => {
    const { page, pbx, agent, queue, desktop } = desk();
    await live();
    const known = pbx.scene.caller({ queue: queue('Support') });
    await row(page, known).waitFor();
    pbx.tokens.revokeAll();
    await page.getByText('Session expired').waitFor();
    await desktop.notifications.waitFor(({ summary }) => summary === 'You are signed out');
    expect(await page.getByLabel('E-mail').inputValue()).toBe(agent.username);
    expect(await row(page, known).isVisible()).toBe(true);
    pbx.log.clear();
    const vip = pbx.scene.caller({ queue: queue('Support'), state: 'VIP', name: 'Vip Meanwhile' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(pbx.log.requests).toEqual([]);
    await signIn(page, agent);
    await row(page, vip).waitFor();
    await desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vip Meanwhile');
    expect(desktop.notifications.popups.filter(({ summary }) => summary === 'You are signed out')).toHaveLength(1);
  },
  'address-changed': async () => {
    const { page, pbx, queue, desktop } = desk();
    await live();
    pbx.settings.clientAddress = '10.0.0.9';
    const again = page.getByRole('button', { name: 'Try again' });
    await page
      .getByText(/does not accept your sign-in from this network/)
      .first()
      .waitFor();
    await again.waitFor({ timeout: 20_000 });
    pbx.settings.clientAddress = null;
    const vip = pbx.scene.caller({ queue: queue('Support'), state: 'VIP', name: 'Vip Address' });
    await again.click();
    await row(page, vip).waitFor({ timeout: 4500 });
    await live();
    await polls(desk(), queue('Support'), 1);
    const told = desktop.notifications.popups.filter(({ summary }) => summary === 'VIP waiting: Vip Address');
    expect(told).toHaveLength(1);
  },
});
