import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../support/command';
import { filesBelow } from '../support/files-below';
import { keyringFlag } from '../support/keyring';
import { polls, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** No display, and no session bus: as for a script, or over a remote login. */
const bare = { DISPLAY: '', DBUS_SESSION_BUS_ADDRESS: 'disabled:' };

const version = /"version": "([^"]+)"/.exec(readFileSync('package.json', 'utf8'))?.[1];

/** The lines of a check by what they are about: its mark and its text. */
function found(output: string): Readonly<Record<string, string>> {
  const lines = output.trimEnd().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, mark = '', subject = line, text = ''] = /^(ok|fail|note) {2,4}(\w+): (.*)$/.exec(line) ?? [];
      return [subject, `${mark} ${text}`];
    }),
  );
}

/** A check at a desk, of the server there unless another is told. */
function check(at: Workplace, flags: readonly string[] = []) {
  return command(at, ['--check', keyringFlag, `--server=${at.pbx.origin}`, ...flags]);
}

it('the version is printed alone, and the help in the language of the terminal, without a display', async () => {
  const at = await withWorkplace();
  const before = filesBelow(at.profile.home);
  expect(await command(at, ['--version'], bare)).toMatchObject({ code: 0, output: `${version}\n` });
  const danish = await command(at, ['--help'], { ...bare, LANG: 'da_DK.UTF-8' });
  expect(danish).toMatchObject({ code: 0 });
  expect(danish.output).toContain('--do-not-disturb       ingen beskeder');
  expect((await command(at, ['--help', '--lang=en'], { ...bare, LANG: 'da_DK.UTF-8' })).output).toContain('no popups');
  expect(filesBelow(at.profile.home)).toBe(before);
});

it('a check finds a desk at which all is well, and neither disturbs the app that runs nor writes where it does', async () => {
  const at = await withWorkplace({ keyring: true });
  const { page, close } = await startSignedIn(at);
  await polls(at, at.queue('Support'));
  const { code, output, took } = await check(at);
  expect(found(output)).toEqual({
    policy: 'ok none on this computer',
    server: `ok ${new URL(at.pbx.origin).host} answers as the platform does`,
    keyring: 'ok there is one, and it can keep a sign-in',
    notifications: 'ok recorder 1 (actions, body, persistence)',
    tray: 'ok this desktop shows tray icons',
    updates: 'note This run comes from the source code and does not update itself.',
  });
  expect(code).toBe(0);
  expect(took).toBeLessThan(10_000);
  await page.getByText(/^Live/).waitFor();
  await close();
  const before = filesBelow(at.profile.home);
  expect(await check(at)).toMatchObject({ code: 0 });
  expect(filesBelow(at.profile.home)).toBe(before);
});

it('a check says what is not well, each with what to do, and asks the server that was signed in to last', async () => {
  const at = await withWorkplace();
  at.desktop.notifications.behave('hangs');
  at.desktop.tray.end();
  const settings = join(at.profile.userData, 'settings.json');
  writeFileSync(settings, '{"version":3,"server":"http://127.0.0.1:9191","soundVolume":"not a number"}');
  const { code, output, took } = await command(at, ['--check', '--lang=da', keyringFlag]);
  const lines = found(output);
  expect(lines['server']).toMatch(/^fail Ingen forbindelse til 127\.0\.0\.1:/);
  expect(lines['keyring']).toMatch(/^fail der er ingen/);
  expect(lines['notifications']).toMatch(/^fail ingen tjeneste viser beskeder/);
  expect(lines['tray']).toMatch(/^note /);
  expect(code).toBe(1);
  expect(took).toBeLessThan(10_000);
  expect(readFileSync(settings, 'utf8')).toContain('not a number');
  expect(readdirSync(at.profile.userData)).toEqual(['settings.json']);
});

it('a check knows the platform from any other server, and an address from what is none', async () => {
  const at = await withWorkplace();
  at.pbx.faults.plan({ route: 'validateToken' }, { kind: 'html' }, 1);
  const other = await check(at);
  expect(other.code).toBe(1);
  expect(found(other.output)['server']).toMatch(/^fail /);
  const none = await command(at, ['--check', '--server=not an address'], bare);
  expect(none.code).toBe(1);
  expect(found(none.output)['server']).toMatch(/^fail “not an address” is not the address of a server\./);
  expect(found(none.output)['keyring']).toMatch(/^fail /);
});

it('a check asks the server that the app would show, whatever was signed in to before the company had a say', async () => {
  const at = await withWorkplace();
  const company = join(at.profile.home, 'policy.json');
  const [first, wanted] = ['https://a.invalid', 'http://127.0.0.1:9191'];
  const servers = { server: { default: wanted }, allowedServers: { locked: [first, wanted] } };
  writeFileSync(company, JSON.stringify({ version: 1, settings: servers }));
  mkdirSync(at.profile.userData, { recursive: true });
  writeFileSync(join(at.profile.userData, 'settings.json'), '{"version":4,"server":"https://c.invalid"}');
  const { code, output } = await command(at, ['--check'], { ...bare, QUEUE_TRAY_POLICY: company });
  expect(code).toBe(1);
  expect(found(output)['server']).toMatch(/^fail .*127\.0\.0\.1:9191/);
});

it('a check that has nowhere to write says that it could not be run', async () => {
  const at = await withWorkplace();
  const { code, output } = await command(at, ['--check'], { ...bare, TMPDIR: join(at.profile.home, 'nowhere') });
  expect(code).toBe(1);
  expect(found(output)['check']).toMatch(/^fail the check could not be run \(ENOENT: .*nowhere/);
});
