/** Who can get at a company's settings in a file: whoever can change what leads to them can put others in their place. */
import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** A file, a folder or a link on the way to a file. */
export interface Step {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Who owns it; 0 is the administrator. */
  readonly uid: number;
  /** Its rights, as bits. */
  readonly mode: number;
}

/** What is wrong with who can get at a file: each is the place where; null: nothing. */
export interface Access {
  /** Where others than the administrator can change it, or put another in its place. */
  readonly openAt: string | null;
  /** Where others than its owner and group are kept from reading it. */
  readonly hiddenAt: string | null;
}

/** Nothing is wrong, or nothing is known: on Windows the rights to a file are no bits of its mode. */
export const goodAccess: Access = { openAt: null, hiddenAt: null };

/** As many links as Linux follows. */
const mostLinks = 40;

function stepAt(path: string, stats: Stats): Step {
  const kind = stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file';
  return { path, kind, uid: stats.uid, mode: stats.mode };
}

/**
 * Everything that leads to a file, which is the last of it: its folders from the root on, its links, and the folders of what these
 * lead to. `path` is absolute. Throws where something is not there.
 */
export function wayTo(path: string): readonly Step[] {
  const steps = [stepAt('/', lstatSync('/'))];
  const left = path.split('/');
  let [at, links] = ['/', 0];
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const here = join(at, name);
    if (name === '' || name === '.') continue;
    if (name === '..') at = dirname(at);
    else {
      const step = stepAt(here, lstatSync(here));
      steps.push(step);
      if (step.kind !== 'link') at = here;
      else if ((links += 1) <= mostLinks) {
        const target = readlinkSync(here);
        if (isAbsolute(target)) at = '/';
        left.unshift(...target.split('/'));
      }
    }
  }
  return steps;
}

/** Whether others than the administrator can change it. In a sticky folder (as /tmp is) each can change only what is its own. */
function isOpen({ kind, uid, mode }: Step): boolean {
  if (uid !== 0) return true;
  if (kind === 'link' || (kind === 'folder' && (mode & 0o1000) !== 0)) return false;
  return (mode & 0o022) !== 0;
}

/** Whether it is kept from those whom neither its owner nor its group are. The rights of a link say nothing. */
function isHidden({ kind, mode }: Step): boolean {
  return kind !== 'link' && (mode & (kind === 'folder' ? 0o001 : 0o004)) === 0;
}

/** Who can get at the last of the steps. Pure. */
export function accessBy(steps: readonly Step[]): Access {
  return { openAt: steps.find(isOpen)?.path ?? null, hiddenAt: steps.find(isHidden)?.path ?? null };
}
