import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../../scripts/release/make-release';
import { temporaryFolder } from '../../../support/temporary-folder';

const day = '2027-01-31';
const changes = '- Callers have names.\n- Nobody waits twice.';

/** A checkout of a small project, and what git says of it. */
function checkout(unreleased = changes) {
  const root = temporaryFolder();
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
  };
  const manifest = { name: 'small', version: '0.1.0' };
  write('package.json', JSON.stringify(manifest, null, 2));
  write('package-lock.json', JSON.stringify({ ...manifest, lockfileVersion: 3, packages: { '': manifest } }, null, 2));
  write('CHANGELOG.md', `# Changes\n\n## Unreleased\n\n${unreleased}\n\n## 0.1.0 (2026-12-01)\n\n- All is new.\n`);
  git('init', '--quiet', '--initial-branch=main');
  // Nobody's own settings are to matter.
  const settings = { 'user.name': 'Somebody', 'user.email': 'somebody@example.org', 'core.hooksPath': '.git/hooks' };
  const unsigned = { 'commit.gpgSign': 'false', 'tag.gpgSign': 'false' };
  for (const [name, value] of Object.entries({ ...settings, ...unsigned })) git('config', name, value);
  const commit = () => {
    git('add', '.');
    git('commit', '--quiet', '--message', 'something');
  };
  commit();
  git('tag', 'v0.1.0');
  const state = () => [git('status', '--porcelain'), git('log', '--format=%s'), git('tag'), read('CHANGELOG.md')];
  return { root, git, read, write, commit, state };
}

describe('a release', () => {
  it('has its version everywhere, its changes under it, a commit and a tag that tells them', async () => {
    const { root, git, read } = checkout();
    const said = await makeRelease(root, { version: 'minor', dryRun: false, day });
    expect(said.at(-1)).toContain('git push --atomic origin main v0.2.0');
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: '0.2.0' });
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' } },
    });
    expect(read('CHANGELOG.md')).toBe(
      `# Changes\n\n## Unreleased\n\n## 0.2.0 (${day})\n\n${changes}\n\n## 0.1.0 (2026-12-01)\n\n- All is new.\n`,
    );
    expect(git('log', '-1', '--format=%s')).toBe('release: 0.2.0');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(git('tag', '--list', '--format=%(contents)', 'v0.2.0')).toBe(`Queue Tray 0.2.0\n\n${changes}`);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('may be the first of the version that is there', async () => {
    const { root, git } = checkout();
    git('tag', '--delete', 'v0.1.0');
    await makeRelease(root, { version: '0.1.0', dryRun: false, day });
    expect(git('describe', '--exact-match')).toBe('v0.1.0');
  });

  it('is only told of in a dry run', async () => {
    const { root, state } = checkout();
    const before = state();
    const said = (await makeRelease(root, { version: '0.2.0', dryRun: true, day })).join('\n');
    expect(said).toContain('0.1.0 → 0.2.0');
    expect(said).toContain(changes);
    expect(state()).toEqual(before);
  });

  it('leaves nothing half done where git does not take it', async () => {
    const { root, write, state } = checkout();
    write('.git/hooks/pre-commit', '#!/bin/sh\necho "not this" >&2\nexit 1\n');
    chmodSync(join(root, '.git', 'hooks', 'pre-commit'), 0o755);
    const before = state();
    await expect(makeRelease(root, { version: '0.2.0', dryRun: false, day })).rejects.toThrow('not this');
    expect(state()).toEqual(before);
  });
});

describe('no release is made', () => {
  const cases: readonly (readonly [string, string, (at: ReturnType<typeof checkout>) => void])[] = [
    [
      'of what is not committed',
      'Something is not committed yet:\n?? left.txt',
      ({ write }) => {
        write('left.txt', '');
      },
    ],
    ['on another branch', 'on main; this is work', ({ git }) => git('switch', '--quiet', '--create', 'work')],
    ['of no branch', 'on main; this is no branch', ({ git }) => git('switch', '--quiet', '--detach')],
    ['of a version that is tagged', 'There is a tag v0.2.0 already.', ({ git }) => git('tag', 'v0.2.0')],
    [
      'without a list of changes',
      'has no line "## Unreleased"',
      ({ write, commit }) => {
        write('CHANGELOG.md', '# Changes\n');
        commit();
      },
    ],
  ];

  it.each(cases)('%s', async (_, reason, spoil) => {
    const at = checkout();
    spoil(at);
    const before = at.state();
    await expect(makeRelease(at.root, { version: '0.2.0', dryRun: false, day })).rejects.toThrow(reason);
    expect(at.state()).toEqual(before);
  });

  it('of nothing', async () => {
    const { root } = checkout('');
    await expect(makeRelease(root, { version: '0.2.0', dryRun: false, day })).rejects.toThrow('nothing to release');
  });

  it('of what is older', async () => {
    const { root } = checkout();
    await expect(makeRelease(root, { version: '0.0.9', dryRun: false, day })).rejects.toThrow('not newer than 0.1.0');
  });
});
