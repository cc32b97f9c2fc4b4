import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseChanges } from './changelog';
import { nextVersion } from './version';

/** What is to be released. */
export interface ReleaseWish {
  /** `patch`, `minor`, `major`, or a version. */
  readonly version: string;
  /** Whether it is only said what would be done. */
  readonly dryRun: boolean;
  /** `2027-01-31`. */
  readonly day: string;
}

const branch = 'main';
/** All that a release changes. */
const changed = ['package.json', 'package-lock.json', 'CHANGELOG.md'] as const;

/**
 * Gives a checkout its next version: in package.json, package-lock.json and the changelog, as a commit and a tag. Nothing is
 * changed where that is refused or fails. Returns what was done, or would be, line by line.
 * @throws Error with a sentence for the person at the terminal
 */
export async function makeRelease(root: string, wish: ReleaseWish): Promise<readonly string[]> {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

  const here = git('branch', '--show-current');
  if (here !== branch) throw new Error(`Releases are made on ${branch}; this is ${here === '' ? 'no branch' : here}.`);
  const open = git('status', '--porcelain');
  if (open !== '') throw new Error(`Something is not committed yet:\n${open}`);

  const present = versionIn(await readFile(join(root, 'package.json'), 'utf8'));
  const isTagged = (version: string): boolean => git('tag', '--list', `v${version}`) !== '';
  const version = nextVersion(wish.version, present, isTagged(present));
  const tag = `v${version}`;
  if (isTagged(version)) throw new Error(`There is a tag ${tag} already.`);
  const changelogFile = join(root, 'CHANGELOG.md');
  const { changelog, changes } = releaseChanges(await readFile(changelogFile, 'utf8'), version, wish.day);

  const steps = [
    `version ${present} → ${version} in package.json and package-lock.json`,
    `CHANGELOG.md: ${changes.split('\n').length} lines under ${version} (${wish.day})`,
    `commit "release: ${version}" and tag ${tag}`,
  ];
  if (wish.dryRun) return ['Nothing is changed. It would be:', ...steps, changes];
  try {
    setVersion(root, version);
    await writeFile(changelogFile, changelog);
    git('commit', '--quiet', '--message', `release: ${version}`, '--', ...changed);
  } catch (error) {
    // All was committed a moment ago: nothing else can be lost.
    git('restore', '--staged', '--worktree', '--', ...changed);
    throw error;
  }
  // The release takes its notes from the tag. A line of them that begins with # is no comment.
  git('tag', '--annotate', tag, '--cleanup=whitespace', '--message', `Queue Tray ${version}`, '--message', changes);
  return [...steps, `Now push both, which builds the release: git push --atomic origin ${branch} ${tag}`];
}

function versionIn(manifest: string): string {
  const parsed: unknown = JSON.parse(manifest);
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : null;
  if (typeof version !== 'string') throw new Error('package.json has no version.');
  return version;
}

/** npm knows every place where the version stands. */
function setVersion(root: string, version: string): void {
  const args = ['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts'];
  execFileSync('npm', args, { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' });
}
