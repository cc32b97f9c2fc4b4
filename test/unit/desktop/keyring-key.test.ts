import { expect, it } from 'vitest';
import { forgetKey } from '../../../main/desktop/keyring-key';
import type { BusAnswer, BusRequest } from '../../../main/desktop/session-bus-connection';

const answered = (...body: readonly unknown[]): BusAnswer => ({ kind: 'answered', sender: ':1.1', body });
const deleted = answered('/');

/** A keyring by what it answers. */
function keyring(found: BusAnswer, onDelete: BusAnswer = deleted) {
  const requests: BusRequest[] = [];
  const call = (request: BusRequest): Promise<BusAnswer> => {
    requests.push(request);
    return Promise.resolve(request.member === 'SearchItems' ? found : onDelete);
  };
  return { call, requests, deletedPaths: () => requests.slice(1).map(({ path }) => path) };
}

it('the key of this app goes, be its keyring locked or not', async () => {
  const bus = keyring(answered(['/login/2'], ['/other/7']));
  expect(await forgetKey(bus, 'Queue Tray')).toBe(true);
  expect(bus.requests[0]?.body).toEqual([
    { application: 'Queue Tray', 'xdg:schema': 'chrome_libsecret_os_crypt_password_v2' },
  ]);
  expect(bus.deletedPaths()).toEqual(['/login/2', '/other/7']);
});

it.each<readonly [string, BusAnswer]>([
  ['has none', answered([], [])],
  ['is not there', { kind: 'refused', error: 'org.freedesktop.DBus.Error.ServiceUnknown', text: '' }],
  ['cannot be reached', { kind: 'not-sent', text: 'The session bus is not connected.' }],
])('none is left where the keyring %s', async (_, found) => {
  const bus = keyring(found);
  expect(await forgetKey(bus, 'Queue Tray')).toBe(true);
  expect(bus.deletedPaths()).toEqual([]);
});

it.each<readonly [string, BusAnswer, BusAnswer]>([
  ['hangs', { kind: 'late' }, deleted],
  ['asks for its password first', answered([], ['/login/2']), answered('/prompt/1')],
  [
    'refuses',
    answered(['/login/2'], []),
    { kind: 'refused', error: 'org.freedesktop.Secret.Error.IsLocked', text: '' },
  ],
  ['hangs then', answered(['/login/2'], []), { kind: 'late' }],
])('one may be left where the keyring %s', async (_, found, onDelete) => {
  expect(await forgetKey(keyring(found, onDelete), 'Queue Tray')).toBe(false);
});
