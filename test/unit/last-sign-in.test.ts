import { describe, expect, it } from 'vitest';
import { lastForm, remembered, restored } from '../../main/last-sign-in';
import type { Grant } from '../../main/session';
import { defaultPreferences } from '../../main/storage/default-preferences';
import type { Settings } from '../../main/storage/settings';

const here = 'https://pbx.example.dk';
const elsewhere = 'https://other.example.dk';
const settings: Settings = {
  ...defaultPreferences,
  version: 4,
  server: here,
  email: 'asta@example.dk',
  way: 'token',
  strategies: { [here]: 'bearer' },
  pollInterval: 2.5,
  windowPlace: null,
  compactPlace: null,
  closeExplained: false,
};
const account = { origin: here, email: 'bo@example.dk', employee: '5a' };
const grant: Grant = { account, token: 'the-token', strategy: 'cookie', expiresInMinutes: null, demo: false };

describe('the form', () => {
  it('is filled as the last sign-in was', () => {
    expect(lastForm(settings)).toEqual({ server: here, email: 'asta@example.dk', way: 'token', strategy: 'bearer' });
  });

  it('has the documented way of the token for a server that nothing was chosen for', () => {
    expect(lastForm(settings, elsewhere)).toMatchObject({ server: elsewhere, strategy: 'query' });
  });

  it.each(['toString', '__proto__'])('has it, too, for a server named %s', (server) => {
    expect(lastForm({ ...settings, server }).strategy).toBe('query');
  });
});

describe('a start', () => {
  it('with nothing stored shows the form', () => {
    expect(restored({ kind: 'nothing' }, elsewhere, settings, null)).toEqual({
      type: 'nothing-stored',
      form: lastForm(settings, elsewhere),
      problem: null,
    });
  });

  it.each([
    ['missing', 'keyring-missing'],
    ['changed', 'keyring-changed'],
  ] as const)('with a token that cannot be opened says why (%s), for whom', (keyring, kind) => {
    expect(restored({ kind: 'locked', account, keyring }, here, settings, null)).toEqual({
      type: 'nothing-stored',
      form: { server: here, email: 'bo@example.dk', way: 'password', strategy: 'bearer' },
      problem: { kind },
    });
  });

  it('with a token that may not be kept as it was asks for the sign-in, and says whose wish that is', () => {
    const problem = { kind: 'weak-refused', company: 'Nordlys A/S' };
    const form = { server: here, email: 'bo@example.dk' };
    expect(restored({ kind: 'forbidden', account, weak: 'forgotten' }, here, settings, 'Nordlys A/S')).toMatchObject({
      type: 'nothing-stored',
      form,
      problem,
    });
  });

  it('with a token that is not used for a mistake alone says that', () => {
    expect(restored({ kind: 'forbidden', account, weak: 'unused' }, here, settings, 'Nordlys A/S')).toMatchObject({
      problem: { kind: 'weak-held' },
    });
  });

  it('with a locked personal token asks for another one', () => {
    const locked = { kind: 'locked', account: { ...account, email: null }, keyring: 'missing' } as const;
    expect(restored(locked, here, settings, null)).toMatchObject({ form: { email: '', way: 'token' } });
  });

  it('with a token goes on with it, in the way that its server wants it', () => {
    const stored = { kind: 'token', account, token: 'the-token', expiresInMinutes: 15 } as const;
    expect(restored(stored, here, settings, null)).toEqual({
      type: 'restored',
      grant: { account, token: 'the-token', strategy: 'bearer', expiresInMinutes: 15, demo: false },
    });
  });
});

describe('after a sign-in', () => {
  it('is remembered who it was, where and how, and what was chosen for other servers', () => {
    expect(remembered(grant, { ...settings, strategies: { [here]: 'bearer', [elsewhere]: 'query' } })).toEqual({
      server: here,
      email: 'bo@example.dk',
      way: 'password',
      strategies: { [here]: 'cookie', [elsewhere]: 'query' },
    });
  });

  it('by a personal token, which names nobody, the last e-mail stays', () => {
    const personal = { ...grant, account: { ...account, email: null } };
    expect(remembered(personal, settings)).toMatchObject({ email: 'asta@example.dk', way: 'token' });
  });

  it('the next form is filled with the same', () => {
    const next = { ...settings, ...remembered(grant, settings) };
    expect(lastForm(next)).toEqual({ server: here, email: 'bo@example.dk', way: 'password', strategy: 'cookie' });
  });
});
