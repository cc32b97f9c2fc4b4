import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../main/storage/places';

const profile = join('/', 'home', 'asta', 'profile');
const { journal, demoJournal, ...files } = placesIn(profile);

describe('the places in a profile', () => {
  it('are all below its folder, each another', () => {
    const all = [...Object.values(files), demoJournal, journal('https://api.telecomx.dk', '5a')];
    for (const path of all) expect(relative(profile, path)).not.toMatch(/^\.\.|^$/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keep agents and servers apart, and are the same each time', () => {
    const paths = [
      journal('https://api.telecomx.dk', '5a'),
      journal('https://api.telecomx.dk', '5b'),
      journal('https://pbx.example.dk', '5a'),
      journal('https://pbx.example.dk5', 'a'),
    ];
    expect(new Set(paths).size).toBe(4);
    expect(journal('https://api.telecomx.dk', '5a')).toBe(paths[0]);
  });

  it('cannot be led out of the profile by what a server calls an agent', () => {
    const path = relative(profile, journal('https://../..', '../../../etc/passwd'));
    expect(path.split(/[/\\]/)).toEqual(['agents', expect.stringMatching(/^[\da-f]{16}$/), 'alerts.jsonl']);
  });
});
