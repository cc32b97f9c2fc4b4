import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessBy, wayTo, type Step } from '../../../main/policy/access';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = (path: string, mode = 0o755, uid = 0): Step => ({ path, kind: 'folder', uid, mode });
const file = (mode = 0o644, uid = 0): Step => ({ path: 'policy.json', kind: 'file', uid, mode });
const link = (path: string, uid = 0): Step => ({ path, kind: 'link', uid, mode: 0o777 });

describe('who can get at a company’s settings', () => {
  it.each<readonly [string, readonly Step[]]>([
    ['root alone in folders of root', [folder('/'), folder('/etc'), file()]],
    ['a link of root', [folder('/'), link('/etc/policy.json'), file()]],
    ['root’s own file where each has its own', [folder('/tmp', 0o1777), file()]],
  ])('is as it should be: %s', (_, steps) => {
    expect(accessBy(steps)).toEqual({ openAt: null, hiddenAt: null });
  });

  it.each<readonly [string, readonly Step[], string]>([
    ['a file that all can write', [folder('/'), file(0o646)], 'policy.json'],
    ['a file that a group can write', [folder('/'), file(0o664)], 'policy.json'],
    ['a file that is somebody’s', [folder('/'), file(0o644, 1000)], 'policy.json'],
    ['a folder that all can write', [folder('/'), folder('/etc', 0o777), file()], '/etc'],
    ['a folder that a group can write', [folder('/'), folder('/etc', 0o775), file()], '/etc'],
    ['a folder that is somebody’s, far above', [folder('/home', 0o755, 1000), folder('/home/etc'), file()], '/home'],
    ['a link that is somebody’s', [folder('/tmp', 0o1777), link('/tmp/policy.json', 1000), file()], '/tmp/policy.json'],
  ])('is anybody: %s', (_, steps, at) => {
    expect(accessBy(steps).openAt).toBe(at);
  });

  it('is not everybody where all cannot read the file, or enter its folders', () => {
    expect(accessBy([folder('/'), file(0o600)]).hiddenAt).toBe('policy.json');
    expect(accessBy([folder('/'), file(0o640)]).hiddenAt).toBe('policy.json');
    expect(accessBy([folder('/'), folder('/etc', 0o750), file()]).hiddenAt).toBe('/etc');
    // Who may enter a folder need not list it.
    expect(accessBy([folder('/'), folder('/etc', 0o711), file()]).hiddenAt).toBeNull();
  });
});

describe.runIf(process.platform !== 'win32')('the way to a file', () => {
  it('has each folder in it, and by links also those that they lead through', () => {
    const root = realpathSync(temporaryFolder());
    for (const name of ['etc', 'shared', 'far']) mkdirSync(join(root, name));
    writeFileSync(join(root, 'far/policy.json'), '{}');
    symlinkSync('../far/./policy.json', join(root, 'shared/other.json'));
    symlinkSync(join(root, 'shared/other.json'), join(root, 'etc/policy.json'));
    const below = wayTo(join(root, 'etc/policy.json')).flatMap(({ path, kind }) =>
      path.startsWith(`${root}/`) ? [[path.slice(root.length + 1), kind]] : [],
    );
    expect(below).toEqual([
      ['etc', 'folder'],
      ['etc/policy.json', 'link'],
      ['shared', 'folder'],
      ['shared/other.json', 'link'],
      ['far', 'folder'],
      ['far/policy.json', 'file'],
    ]);
  });

  it('ends where links lead round in a circle', () => {
    const path = join(temporaryFolder(), 'policy.json');
    symlinkSync(path, path);
    expect(wayTo(path).at(-1)).toMatchObject({ path, kind: 'link' });
  });
});
