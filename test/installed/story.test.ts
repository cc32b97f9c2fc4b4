import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { wrongFuses } from '../support/fuses';
import { shared, whenOver } from '../support/lifetime';
import { signIn } from '../support/workplace';
import { olderVersion } from './setup';
import { appProcesses, command, kindOf, launch, quit, startWithWindow } from './support/app';
import { withSeat, type Seat } from './support/seat';
import { runAs, system } from './support/user';

const packages = inject('packages');

const menuEntry = '/usr/share/applications/queue-tray.desktop';

/** Everything on this computer that has the app's name, people's homes apart. */
function traces(): Promise<string> {
  return system('find', '/opt', '/usr', '/etc', '/var', '-xdev', '-iname', '*queue*tray*');
}

function autostartEntry({ user }: Seat): string {
  return join(user.home, '.config', 'autostart', 'queue-tray.desktop');
}

/** How often somebody has signed in. */
function signIns({ pbx }: Seat): number {
  return pbx.log.requests.filter(({ route }) => route === 'login').length;
}

/** Waits until the queue was asked so many times more, and what was to be said of the answers has been said. */
async function asked({ pbx, queue }: Seat, times: number): Promise<void> {
  const answered = (): number => pbx.log.callersRequests(queue).filter((one) => one.answeredAt !== null).length;
  const before = answered();
  await expect.poll(answered).toBeGreaterThanOrEqual(before + times);
}

/** Lets a VIP call, and waits for the popup: it is the only one, whoever waits already was spoken of before. */
async function vipIsTold(seat: Seat, name: string): Promise<string> {
  const { popups } = seat.notifications;
  const before = popups.length;
  await asked(seat, 2);
  expect(popups).toHaveLength(before);
  seat.pbx.scene.caller({ queue: seat.queue, state: 'VIP', name });
  await expect.poll(() => popups.length).toBeGreaterThan(before);
  await asked(seat, 1);
  expect(popups).toHaveLength(before + 1);
  return `${popups[before]?.summary} ${popups[before]?.body}`;
}

/** The app runs, signed in: nobody was asked, and nothing that was set or said is forgotten. */
async function goesOn(seat: Seat, name: string): Promise<void> {
  // Popups were set to tell nothing of callers.
  expect(await vipIsTold(seat, name)).not.toContain(name);
  expect(signIns(seat)).toBe(1);
}

describe.skipIf(packages.kind === 'none')('the installed app, from its first day to its last', () => {
  const { older, current, display } = packages.kind === 'made' ? packages : { older: '', current: '', display: '' };
  const before = shared(traces);
  const at = shared(async () => {
    // Whatever becomes of the tests, nothing of them is to stay on the machine.
    whenOver(async () => {
      await system('dpkg', '--purge', 'queue-tray');
    });
    const seat = await withSeat(display);
    await system('dpkg', '--install', older);
    return seat;
  });

  it('is on the PATH for everybody, also without a display, and in the menu', async () => {
    const { user } = at();
    const bare = { PATH: '/usr/bin:/bin', HOME: user.home };
    const said = { code: 0, output: `${olderVersion}\n` };
    expect(await runAs(user, bare, 'queue-tray', '--version')).toMatchObject(said);
    expect(await runAs(undefined, { ...bare, HOME: '/root' }, 'queue-tray', '--version')).toMatchObject(said);
    expect(await system('desktop-file-validate', menuEntry)).not.toContain('error');
    expect(await system('dpkg', '--verify', 'queue-tray')).toBe('');
  });

  it('finds by its own check that all is well', async () => {
    const { code, output } = await command(at(), '--check', `--server=${at().pbx.origin}`);
    const lines = output.trimEnd().split('\n');
    expect(lines.filter((line) => !/^(ok|note) +[a-z]+: /.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(code).toBe(0);
    expect(readdirSync(at().profile)).toEqual(['settings.json']);
  });

  it('runs no code but its own, whatever the environment or the command line asks for', async () => {
    const { user, environment } = at();
    const program = '/opt/Queue Tray/queue-tray';
    const touched = join(user.home, 'touched');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(touched)}, '')`;
    const asNode = await runAs(user, { ...environment, ELECTRON_RUN_AS_NODE: '1' }, program, '--version', '-e', script);
    expect(asNode.output).toBe(`${olderVersion}\n`);
    const inspected = await runAs(user, environment, program, '--inspect-brk=0', '--version');
    expect(inspected.output).toBe(`${olderVersion}\n`);
    expect(inspected.errors).not.toContain('Debugger listening');
    const optioned = await runAs(
      user,
      { ...environment, NODE_OPTIONS: '--max-http-header-size=x' },
      program,
      '--version',
    );
    expect(optioned).toMatchObject({ code: 0, output: `${olderVersion}\n` });
    expect(existsSync(touched)).toBe(false);
    expect(await wrongFuses(program)).toEqual([]);
  });

  it('signs an agent in, keeps the token in the keyring, and tells of a VIP', async () => {
    const seat = at();
    const page = await startWithWindow(seat, 'queue-tray', `--server=${seat.pbx.origin}`);
    await signIn(page, seat.agent);
    await page.getByText(/^Live/).waitFor();
    expect(await vipIsTold(seat, 'Vera Vip')).toContain('Vera Vip');
    await expect.poll(() => readFileSync(join(seat.profile, 'credentials.json'), 'utf8')).toContain('"keyring"');
    await page.getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByLabel('Popups tell').selectOption('nothing');
    await settings.getByLabel('Start with the computer').check();
    await expect.poll(() => existsSync(autostartEntry(seat))).toBe(true);
    await page.context().browser()?.close();
  });

  it('runs with all of Chromium’s sandbox', () => {
    const own = readlinkSync('/proc/self/ns/user');
    const processes = appProcesses(at());
    expect(processes.filter(({ commandLine }) => commandLine.includes('--no-sandbox'))).toEqual([]);
    const pages = processes.filter((one) => kindOf(one) === 'renderer');
    expect(pages).not.toEqual([]);
    for (const { id } of pages) {
      expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
      expect(readlinkSync(`/proc/${id}/ns/user`)).not.toBe(own);
    }
  });

  it('goes on while a newer version is installed, and after it as if nothing had happened', async () => {
    const seat = at();
    await system('dpkg', '--install', current);

    await goesOn(seat, 'Vip During');
    await quit(seat);
    await launch(seat, menuEntry);
    await goesOn(seat, 'Vip After');
    expect(appProcesses(seat).filter(({ program }) => program !== '/opt/Queue Tray/queue-tray')).toEqual([]);
    expect((await command(seat, '--version')).output).not.toBe(`${olderVersion}\n`);
  });

  it('survives an older version, started with the computer, and the way back', async () => {
    const seat = at();
    await quit(seat);
    await system('dpkg', '--force-downgrade', '--install', older);
    await launch(seat, autostartEntry(seat));
    await goesOn(seat, 'Vip Back');
    expect(appProcesses(seat).find((one) => kindOf(one) === 'main')?.commandLine).toContain('--hidden');
    await quit(seat);
    await system('dpkg', '--install', current);
    await launch(seat, menuEntry);
    await goesOn(seat, 'Vip Forth');
    expect(readdirSync(seat.profile).filter((name) => name.includes('broken'))).toEqual([]);
  });

  it('goes without a trace while it runs, but for what the agent has', async () => {
    const seat = at();
    expect(appProcesses(seat)).not.toEqual([]);
    expect(existsSync(autostartEntry(seat))).toBe(true);
    await system('dpkg', '--purge', 'queue-tray');
    expect(appProcesses(seat)).toEqual([]);
    expect(seat.tray.items()).toEqual([]);
    expect(existsSync(autostartEntry(seat))).toBe(false);
    expect(await traces()).toBe(before());
    const kept = readdirSync(seat.profile);
    for (const name of ['settings.json', 'credentials.json', 'agents']) expect(kept).toContain(name);
  });
});
