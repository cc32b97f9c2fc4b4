import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../scripts/repository';
import { faultsPage } from '../../faults/document';
import { groups, rowsOf } from '../../faults/matrix';

const rows = groups.flatMap(rowsOf);

describe('the fault matrix', () => {
  it('knows at least 60 faults, each of them once', () => {
    const faults = rows.map(({ fault }) => fault);
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults).size).toBe(faults.length);
  });

  it('says of each what goes wrong, what the agent sees and what heals', () => {
    for (const { fault, sees, heals } of rows) {
      for (const text of [fault, sees, heals]) expect(text).toMatch(/^\p{L}|^[`\d]/u);
    }
  });

  it('stands in docs/faults.md as it is now (else run: npm run faults)', async () => {
    expect(readFileSync(join(repository, 'docs', 'faults.md'), 'utf8')).toBe(await faultsPage());
  });

  it.each(groups.flatMap(({ exported }) => Object.keys(exported)))('has its rows “%s” played by a test', (name) => {
    const folder = join(repository, 'test', 'e2e');
    const tests = readdirSync(folder).filter((file) => /^faults.*\.test\.ts$/.test(file));
    // A play that is missing for a row of a group does not compile: see play-each.ts.
    const played = new RegExp(`playEach\\(${name}, |play(All|Together)\\(desk, ${name}\\)`);
    const players = tests.filter((file) => played.test(readFileSync(join(folder, file), 'utf8')));
    expect(players).toHaveLength(1);
  });
});
