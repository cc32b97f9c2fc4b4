import { expect, it } from 'vitest';
import { UpdateFailure } from '../../../../main/upkeep/updates/problem';
import { appImage, settled, updateDesk } from './desk';

const hour = 60;
const offline = new UpdateFailure({ kind: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' });

it('nothing is even loaded before it is time to look', async () => {
  const at = updateDesk();
  await at.pass(9);
  expect(at.open).not.toHaveBeenCalled();
  expect(at.view()).toEqual({
    text: 'Nobody has looked for a new version since the start.',
    offer: 'check',
    busy: false,
  });
  await at.pass(1);
  expect(at.library.check).toHaveBeenCalledOnce();
});

it('a newer version is fetched and told of once, however often it is found', async () => {
  const at = updateDesk();
  await at.pass(24 * hour);
  expect(at.library.check.mock.calls.length).toBeGreaterThan(3);
  expect(at.library.download).toHaveBeenCalledOnce();
  expect(at.announced).toEqual([{ kind: 'ready', version: '0.1.0', withPassword: false }]);
  expect(at.view().offer).toBe('install');
});

it('a version that was told of in an earlier run is not told of again', async () => {
  const at = updateDesk({ remembered: { announced: '0.1.0' } });
  await at.pass(hour);
  expect(at.view().offer).toBe('install');
  expect(at.announced).toEqual([]);
});

it('nobody who must not be disturbed is told before that is over', async () => {
  const at = updateDesk();
  at.desk.quiet = true;
  await at.pass(hour);
  expect(at.announced).toEqual([]);
  at.desk.quiet = false;
  await at.pass(5);
  expect(at.announced).toHaveLength(1);
});

it('a failure is told nobody, is in the view, and is tried again', async () => {
  const at = updateDesk();
  at.library.check.mockRejectedValueOnce(offline);
  await at.pass(10);
  expect(at.view().text).toContain('does not answer (ERR_INTERNET_DISCONNECTED)');
  expect([at.announced, at.notice()]).toEqual([[], null]);
  await at.pass(31);
  expect(at.view().offer).toBe('install');
});

it('a file that is never as it was signed is fetched less and less often', async () => {
  const at = updateDesk();
  at.library.download.mockRejectedValue(new UpdateFailure({ kind: 'wrong-checksum' }));
  await at.pass(24 * hour);
  expect(at.library.download.mock.calls.length).toBeLessThan(9);
});

it('a failure of more than a week is a notice, until it is over', async () => {
  const at = updateDesk();
  at.library.check.mockRejectedValue(offline);
  await at.pass(7 * 24 * hour);
  expect(at.notice()).toBeNull();
  await at.pass(10);
  expect(at.notice()).toContain('There has been no word of updates since 28 Nov');
  at.library.check.mockResolvedValue({ kind: 'current' });
  await at.pass(7 * hour);
  expect(at.notice()).toBeNull();
});

it('what is ready is installed at the end only if a person quits', async () => {
  const person = updateDesk();
  await person.pass(hour);
  person.personQuits();
  person.atEnd();
  expect(person.library.install.mock.calls).toEqual([[false]]);

  const system = updateDesk();
  await system.pass(hour);
  system.atEnd();
  expect(system.library.install).not.toHaveBeenCalled();
});

it('what asks for a password is installed by a click alone', async () => {
  const at = updateDesk({ source: { ...appImage, package: { kind: 'deb', installs: 'with-password' } } });
  await at.pass(hour);
  expect(at.announced).toEqual([{ kind: 'ready', version: '0.1.0', withPassword: true }]);
  at.personQuits();
  at.atEnd();
  expect(at.library.install).not.toHaveBeenCalled();
  at.install(false);
  expect(at.quit).toHaveBeenCalledOnce();
  at.atEnd();
  expect(at.library.install.mock.calls).toEqual([[true]]);
});

it('a click while callers wait asks first', async () => {
  const at = updateDesk({ callersWait: () => true });
  await at.pass(hour);
  at.install(false);
  expect(at.quit).not.toHaveBeenCalled();
  expect(at.view().offer).toBe('install-anyway');
  // The same click twice is no answer.
  at.install(false);
  expect(at.quit).not.toHaveBeenCalled();
  at.install(true);
  expect(at.quit).toHaveBeenCalledOnce();
});

it('what is no longer what was signed is not installed by a click', async () => {
  const at = updateDesk();
  await at.pass(hour);
  at.library.isIntact.mockReturnValue(false);
  at.install(false);
  expect(at.quit).not.toHaveBeenCalled();
  expect(at.view().text).toContain('is not the one that was signed');
});

it('that an installation did not take is said at the next start, and once', () => {
  const at = updateDesk({ remembered: { attempted: '0.1.0' } });
  expect(at.view().text).toContain('Version 0.1.0 was to be installed, but it was not');
  expect(at.remember).toHaveBeenCalledWith(expect.objectContaining({ attempted: null }));
  expect(updateDesk({ remembered: { attempted: '0.0.9' } }).view().text).toContain('Nobody has looked');
});

it('who wants to be asked is told what there is, and fetches it by a click', async () => {
  const at = updateDesk({ mode: 'ask' });
  await at.pass(hour);
  expect(at.library.download).not.toHaveBeenCalled();
  expect(at.announced).toEqual([{ kind: 'available', version: '0.1.0', withPassword: false }]);
  expect(at.view().offer).toBe('download');
  at.download();
  await settled();
  expect(at.view().offer).toBe('install');
});

it('who wants none has nothing asked for, not by a click either', async () => {
  const at = updateDesk({ mode: 'off' });
  at.check();
  await at.pass(48 * hour);
  expect(at.open).not.toHaveBeenCalled();
  expect(at.view()).toEqual({ text: 'Queue Tray does not look for new versions.', offer: null, busy: false });
});

it('what is switched off ends what is under way, and installs nothing', async () => {
  const at = updateDesk();
  await at.pass(hour);
  at.desk.mode = 'off';
  at.settingsChanged();
  expect(at.library.stop).toHaveBeenCalledOnce();
  at.personQuits();
  at.atEnd();
  expect(at.library.install).not.toHaveBeenCalled();
  const looks = at.library.check.mock.calls.length;
  await at.pass(48 * hour);
  expect(at.library.check).toHaveBeenCalledTimes(looks);
});

it('what is switched on looks after a while', async () => {
  const at = updateDesk({ mode: 'off' });
  at.desk.mode = 'automatic';
  at.settingsChanged();
  await at.pass(10);
  expect(at.library.check).toHaveBeenCalledOnce();
});

it.each([
  ['unpacked', 'comes from the source code'],
  ['no-address', 'has no update address'],
  ['unsafe-address', 'must be a plain address that begins with https://'],
  ['other-package', 'does not update itself'],
] as const)('where there can be no updates (%s) it is said, and nothing is done', async (why, words) => {
  const at = updateDesk({ source: { kind: 'impossible', why } });
  at.check();
  await at.pass(48 * hour);
  expect(at.open).not.toHaveBeenCalled();
  expect(at.view().text).toContain(words);
  expect(at.view().offer).toBeNull();
});
