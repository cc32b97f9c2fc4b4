import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessBy, wayTo } from '../../../main/policy/access';
import { nothingFound, policyInFile } from '../../../main/policy/policy-file';
import { temporaryFolder } from '../../support/temporary-folder';

const good = '{"version":1,"company":"Nordlys A/S","settings":{}}';
const path = (): string => join(temporaryFolder(), 'policy.json');
const wrongOf = (file: string) => policyInFile(file).problems.map(({ place, wrong }) => [place, wrong.kind]);
const isUnix = process.platform !== 'win32';

describe('a company’s settings in a file', () => {
  it('are none where there is none', () => {
    expect(policyInFile(path())).toEqual(nothingFound);
  });

  it('are what it holds', () => {
    const file = path();
    writeFileSync(file, good);
    expect(policyInFile(file)).toMatchObject({ source: file, policy: { company: 'Nordlys A/S' }, problems: [] });
  });

  it('are the safest where a folder is in its place', () => {
    const file = path();
    mkdirSync(file);
    expect(wrongOf(file)).toEqual([[file, 'no-file']]);
  });

  it('are the safest where it is far too large', () => {
    const file = path();
    writeFileSync(file, ' '.repeat(256 * 1024 + 1));
    expect(wrongOf(file)).toEqual([[file, 'too-large']]);
  });

  it.runIf(isUnix)('are the safest where it is a pipe, for which nobody waits', () => {
    const file = path();
    execFileSync('mkfifo', [file]);
    expect(wrongOf(file)).toEqual([[file, 'no-file']]);
  });

  it.runIf(isUnix)('are the safest where it is a link to what is not there, or to itself', () => {
    const file = path();
    symlinkSync(`${file}.gone`, file);
    expect(policyInFile(file).problems[0]?.wrong).toEqual({ kind: 'unreadable', code: 'ENOENT' });
    const loop = path();
    symlinkSync(loop, loop);
    expect(policyInFile(loop).problems[0]?.wrong).toEqual({ kind: 'unreadable', code: 'ELOOP' });
  });

  it('are the safest where it cannot be read', () => {
    const file = path();
    writeFileSync(file, good);
    const found = policyInFile(file, () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    });
    expect(found.problems[0]?.wrong).toEqual({ kind: 'unreadable', code: 'EACCES' });
    expect(found.policy.popupPrivacy).toEqual({ holds: 'locked', value: 'nothing' });
    expect(found.source).toBe(file);
  });

  it.runIf(isUnix)('tell where others than root can change them, or cannot read them', () => {
    const file = path();
    writeFileSync(file, good);
    expect(policyInFile(file)).toMatchObject(accessBy(wayTo(file)));
    // The folder of a test is its own alone.
    expect(policyInFile(file).hiddenAt).not.toBeNull();
  });
});
