import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../scripts/repository';
import { polls, row, startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** Every name that docs/privacy.md gives to something that is kept. */
function namesTold(): readonly string[] {
  return [...readFileSync(join(repository, 'docs', 'privacy.md'), 'utf8').matchAll(/`([^`]+)`/g)].map(
    ([, name]) => name ?? '',
  );
}

/** A file of an agent stands in a folder whose name is a hash; a set-aside one ends with its moment. */
function asTold(path: string): string {
  const [first = '', ...rest] = path.split('/');
  if (first === 'agents') return ['agents', '…', ...rest.slice(1)].join('/');
  if (first === 'logs') return path;
  if (path.includes('.broken-')) return '….broken-…';
  return first.replace(/-journal$/, '');
}

it('all that lies in the profile after a session is named on the page about privacy', async () => {
  const at = await withWorkplace({ keyring: true });
  const { app, page, close } = await startSignedIn(at);
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP' });
  await row(page, call).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('VIPs break through').check();
  // Something goes wrong, which the log tells.
  await app.evaluate(({ app: electron }) => {
    electron.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', serviceName: 'something' });
  });
  await polls(at, at.queue('Support'));
  await close();
  const again = await startApp(at);
  await row(again.page, call).waitFor();
  await again.close();

  const entries = readdirSync(at.profile.userData, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Set(files.map((file) => asTold(relative(at.profile.userData, file))));
  const told = namesTold();
  expect([...found].filter((name) => !told.includes(name))).toEqual([]);
  const ours = [
    'settings.json',
    'credentials.json',
    'logs/main.log',
    'agents/…/alerts.jsonl',
    'agents/…/history.jsonl',
  ];
  expect(ours.filter((name) => !found.has(name))).toEqual([]);
});
