/** The versions that are released: three numbers, as in `1.20.3`. */
type Version = readonly [major: number, minor: number, patch: number];

function parse(text: string): Version | null {
  const [, major, minor, patch] = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(text) ?? [];
  return patch === undefined ? null : [Number(major), Number(minor), Number(patch)];
}

function isNewer(one: Version, other: Version): boolean {
  const at = one.findIndex((number, place) => number !== other[place]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

/**
 * The version that is to be released: `patch`, `minor`, `major`, or a version by its numbers. The present one may be
 * released itself as long as it never was.
 * @throws Error with a sentence for the person at the terminal
 */
export function nextVersion(wanted: string, present: string, isReleased: boolean): string {
  const now = parse(present);
  if (now === null) throw new Error(`The version in package.json is not one that can be released: ${present}.`);
  const [major, minor, patch] = now;
  if (wanted === 'major') return `${major + 1}.0.0`;
  if (wanted === 'minor') return `${major}.${minor + 1}.0`;
  if (wanted === 'patch') return `${major}.${minor}.${patch + 1}`;
  const next = parse(wanted);
  if (next === null) throw new Error(`${wanted} is no version: it is three numbers, or one of patch, minor and major.`);
  if (isNewer(next, now) || (wanted === present && !isReleased)) return wanted;
  throw new Error(`${wanted} is not newer than ${present}: nobody would be offered it.`);
}
