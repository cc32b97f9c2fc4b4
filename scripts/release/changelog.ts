const unreleased = '## Unreleased';

/** What a release has changed, and the changelog with that under its version. */
interface ReleasedChanges {
  readonly changelog: string;
  /** Without the heading. */
  readonly changes: string;
}

/**
 * Moves what stands under "Unreleased" under a version of its own.
 * @param day of the release, `2027-01-31`
 * @throws Error with a sentence for the person at the terminal
 */
export function releaseChanges(changelog: string, version: string, day: string): ReleasedChanges {
  const lines = changelog.split('\n');
  const start = lines.indexOf(unreleased);
  if (start === -1) throw new Error(`CHANGELOG.md has no line "${unreleased}".`);
  const next = lines.findIndex((line, place) => place > start && line.startsWith('## '));
  const end = next === -1 ? lines.length : next;
  const changes = lines
    .slice(start + 1, end)
    .join('\n')
    .trim();
  if (changes === '')
    throw new Error('Nothing stands under "Unreleased" in CHANGELOG.md: there is nothing to release.');
  const before = lines.slice(0, start);
  const section = [unreleased, '', `## ${version} (${day})`, '', changes, ''];
  return { changelog: [...before, ...section, ...lines.slice(end)].join('\n'), changes };
}
