import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../main/storage/places';

const profile = join('/', 'home', 'asta', 'profile');
const { agent, demo, ...files } = placesIn(profile);
const asta = { origin: 'https://api.telecomx.dk', employee: '5a', email: 'asta@example.dk' };

describe('the places in a profile', () => {
  it('are all below its folder, each another', () => {
    const own = [demo, agent(asta)].flatMap(({ journal, history, settings }) => [journal, history, settings]);
    const all = [files.settings, files.credentials, files.log, ...own];
    for (const path of all) expect(relative(profile, path)).not.toMatch(/^\.\.|^$/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keep agents and servers apart, and are the same each time', () => {
    const accounts = [
      asta,
      { ...asta, employee: '5b' },
      { ...asta, origin: 'https://pbx.example.dk' },
      { ...asta, origin: 'https://pbx.example.dk5', employee: 'a' },
      { ...asta, employee: null },
      { ...asta, employee: null, email: 'bo@example.dk' },
      { ...asta, employee: null, email: null },
    ];
    expect(new Set(accounts.map((account) => agent(account).journal)).size).toBe(accounts.length);
    expect(new Set(accounts.map((account) => agent(account).settings)).size).toBe(accounts.length);
    expect(new Set(accounts.map((account) => agent(account).history)).size).toBe(accounts.length);
    expect(agent({ ...asta })).toEqual(agent(asta));
  });

  it('are those of the employee, by whatever e-mail or token they sign in', () => {
    expect(agent({ ...asta, email: null })).toEqual(agent(asta));
  });

  it('cannot be led out of the profile by what a server calls an agent', () => {
    const { journal } = agent({ ...asta, origin: 'https://../..', employee: '../../../etc/passwd' });
    expect(relative(profile, journal).split(/[/\\]/)).toEqual([
      'agents',
      expect.stringMatching(/^[\da-f]{16}$/),
      'alerts.jsonl',
    ]);
  });
});
