import { describe, expect, it } from 'vitest';
import { startSignedIn, withWorkplace } from '../support/workplace';

/** Names that a program could take for something else than a name. */
const names = [
  '--version',
  '-h',
  '--',
  '-5 degrees',
  'a\\nb',
  'C:\\new\\table',
  '<b>x</b>',
  'Bamse & Kylling &amp; co.',
  '$(id) `id` "q" \'s\' $HOME %s',
  'عبد الله',
  '👩‍👩‍👧 Søs',
];

/** As a service that reads markup shows it. */
const read = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe.each([
  ['that reads markup', ['body', 'body-markup']],
  ['that reads none', ['body']],
])('popups by node-notifier and notify-send, at a service %s', (_, capabilities) => {
  it('tell of VIPs and callbacks with their names verbatim, and nothing twice', async () => {
    const at = await withWorkplace({ notifications: { capabilities }, queues: ['Support <i>1</i>'] });
    const { page } = await startSignedIn(at, { flags: ['--popup-channel=node-notifier'] });
    const { notifications } = at.desktop;
    const queue = at.queue('Support <i>1</i>');
    const said: string[] = [];
    for (const [index, name] of names.entries()) {
      const isVip = index % 2 === 0;
      const call = at.pbx.scene.caller({ queue, state: isVip ? 'VIP' : 'CALLBACK', name });
      const title = `${isVip ? 'VIP waiting' : 'Callback wanted'}: ${name}`;
      said.push(title);
      const popup = await notifications.waitFor(({ summary }) => summary === title);
      const body = capabilities.includes('body-markup') ? read(popup.body) : popup.body;
      expect(body).toMatch(/^Support <i>1<\/i> · waited 0:0\d\n\+45 [\d ]+$/);
      expect([popup.appName, popup.actions]).toEqual(['Queue Tray', []]);
      at.pbx.scene.hangUp(call);
    }
    expect(notifications.popups.map(({ summary }) => summary)).toEqual(said);
    expect(await page.getByRole('alert').count()).toBe(0);
  }, 60_000);
});

it('a summary by notify-send has its names verbatim too, each on a line', async () => {
  const at = await withWorkplace({ notifications: { capabilities: ['body'] } });
  await startSignedIn(at, { flags: ['--popup-channel=node-notifier'] });
  for (const name of ['--version', 'a\\nb', 'C:\\new', '<b>x</b>']) {
    at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name });
  }
  const { summary, body } = await at.desktop.notifications.waitFor(() => true);
  expect(summary).toBe('4 callers need you');
  expect(body).toBe('VIP --version (Support)\nVIP a\\nb (Support)\nVIP C:\\new (Support) and 1 more');
});
