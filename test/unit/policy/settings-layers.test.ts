import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serversFor } from '../../../main/policy/servers';
import { settingsLayers } from '../../../main/policy/settings-layers';
import { openSettings } from '../../../main/storage/settings';
import { usualServer } from '../../../main/storage/usual-settings';
import { temporaryFolder } from '../../support/temporary-folder';
import { anyPreferences } from '../storage/any-preferences';
import { policyWith } from './policies';

const [one, two, other] = ['https://one.example', 'https://two.example', 'https://other.example'] as const;

/** The settings of a computer, where a company has a say, and what is in the file. */
async function opened(company: object, own: object = {}) {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, JSON.stringify({ version: 4, ...own }));
  const file = await openSettings(path, () => undefined, settingsLayers(policyWith(company)));
  return { ...file, held: (): unknown => JSON.parse(readFileSync(path, 'utf8')) };
}

describe('the server', () => {
  it('is at first the one that the company wants, or the first that it allows', async () => {
    expect((await opened({ server: { default: one } })).current().server).toBe(one);
    expect((await opened({ allowedServers: { locked: [one, two] } })).current().server).toBe(one);
    const both = { server: { default: two }, allowedServers: { locked: [one, two] } };
    expect((await opened(both)).current().server).toBe(two);
  });

  it('is that of the last sign-in as long as it is allowed', async () => {
    expect((await opened({ server: { default: one } }, { server: other })).current().server).toBe(other);
    const company = { allowedServers: { locked: [one, two] } };
    expect((await opened(company, { server: two })).current().server).toBe(two);
    expect((await opened(company, { server: other })).current().server).toBe(one);
  });

  it('is that of the last sign-in where a mistake leaves only that, and the one that is wanted at first', async () => {
    const company = { server: { default: one }, allowedServers: { locked: [one, 'http://two.example'] } };
    expect((await opened(company, { server: other })).current().server).toBe(other);
    expect((await opened(company)).current().server).toBe(one);
  });

  it('that is wanted at first, but not allowed, gives way to one that is', async () => {
    const both = { server: { default: two }, allowedServers: { locked: [one, two] } };
    expect((await opened(both, { server: other })).current().server).toBe(two);
  });

  it('of a sign-in is remembered where several are allowed, and written over none where it is locked', async () => {
    const several = await opened({ allowedServers: { locked: [one, two] } }, { server: other });
    await several.change({ server: two });
    expect(several.current().server).toBe(two);
    expect(several.held()).toMatchObject({ server: two });
    const locked = await opened({ server: { locked: one } }, { server: other });
    await locked.change({ server: one, email: 'asta@example.dk' });
    expect(locked.current().server).toBe(one);
    expect(locked.held()).toMatchObject({ server: other, email: 'asta@example.dk' });
  });
});

describe('the servers that may be signed in to', () => {
  const may = (company: object, last: unknown = other) => serversFor(policyWith(company), last);

  it('are any where the company does not say, and those that it says where it does', () => {
    expect(may({})).toBeNull();
    expect(may({ server: { default: one } })).toBeNull();
    expect(may({ server: { locked: one } })).toEqual([one]);
    expect(may({ allowedServers: { locked: [one, two] } })).toEqual([one, two]);
    expect(may({ server: { locked: one }, allowedServers: { locked: [one, two] } })).toEqual([one]);
  });

  it('are the one that was used last where what it says is wrong, or else the platform’s own', () => {
    expect(may({ server: { locked: 7 } })).toEqual([other]);
    expect(may({ allowedServers: {} })).toEqual([other]);
    expect(may({ server: {} }, null)).toEqual([usualServer]);
    expect(may({ server: {} }, 'http://not.secure.example')).toEqual([usualServer]);
  });

  it('are never more than those that it allows', () => {
    const company = { server: { locked: other }, allowedServers: { locked: [one, two] } };
    expect(may(company)).toEqual([one]);
    expect(may(company, two)).toEqual([two]);
  });
});

it('what is locked holds whatever was chosen, and what was chosen stays on disk', async () => {
  const company = { popupPrivacy: { locked: 'nothing' }, language: { locked: 'da' }, pollInterval: { locked: 5 } };
  await fc.assert(
    fc.asyncProperty(anyPreferences, anyPreferences, async (before, after) => {
      const { change, current, held } = await opened(company, before);
      await change(after);
      expect(current()).toMatchObject({ popupPrivacy: 'nothing', language: 'da', pollInterval: 5 });
      expect(current().zoom).toBe(after.zoom);
      expect(held()).toMatchObject({ popupPrivacy: before.popupPrivacy, language: before.language });
    }),
    { numRuns: 30 },
  );
});

it('what is wanted at first holds until something else is chosen', async () => {
  const company = { popupPrivacy: { default: 'nothing' }, pollInterval: { default: 5 }, updates: { default: 'off' } };
  const { change, current, held } = await opened(company);
  expect(current()).toMatchObject({ popupPrivacy: 'nothing', pollInterval: 5, updates: 'off' });
  await change({ popupPrivacy: 'everything' });
  expect(current()).toMatchObject({ popupPrivacy: 'everything', pollInterval: 5 });
  expect(held()).toEqual({ version: 4, popupPrivacy: 'everything' });
});
