/** What has changed, as CHANGELOG.md tells it, in the forms of the packages. Pure. */

/** A version, and what is new in it. */
export interface Release {
  readonly version: string;
  readonly date: Date;
  /** One entry each, as it is written, in one line. */
  readonly changes: readonly string[];
}

/**
 * The releases of a changelog, newest first. What is not released yet is told as `version`, of `today`; a version of which
 * nothing is told was made for a test.
 */
export function releasesOf(changelog: string, version: string, today: Date): readonly Release[] {
  const found = new Map<string, Release>();
  for (const section of changelog.split(/^## /mu).slice(1)) {
    const [head = '', ...lines] = section.split('\n');
    const name = /^v?(\d+\.\d+\.\d+\S*)/u.exec(head)?.[1] ?? version;
    const day = /\d{4}-\d{2}-\d{2}/u.exec(head)?.[0];
    const changes = entriesOf(lines);
    // An empty "Unreleased" stands above the version that is built at a release.
    if (changes.length > 0)
      found.set(name, { version: name, date: day === undefined ? today : new Date(day), changes });
  }
  if (!found.has(version)) found.set(version, { version, date: today, changes: ['Made for a test.'] });
  return [...found.values()].sort((one, other) => other.date.getTime() - one.date.getTime());
}

function entriesOf(lines: readonly string[]): readonly string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (/^[-*] /u.test(line)) entries.push(line.slice(2).trim());
    else if (/^\s+\S/u.test(line) && entries.length > 0) entries.push(`${entries.pop() ?? ''} ${line.trim()}`);
  }
  return entries;
}

/** The releases as Debian's changelog, after deb-changelog(5). */
export function debianChangelog(releases: readonly Release[], name: string, maintainer: string): string {
  return releases
    .map(({ version, date, changes }) => {
      const head = `${name} (${debianVersion(version)}) stable; urgency=medium`;
      const entries = changes.map((change) => `  * ${wrapped(change, 74).join('\n    ')}`).join('\n');
      return `${head}\n\n${entries}\n\n -- ${maintainer}  ${date.toUTCString().replace('GMT', '+0000')}\n`;
    })
    .join('\n');
}

/** What comes before a version (`-beta.1`) is marked by `~` there, as electron-builder does. */
function debianVersion(version: string): string {
  return version.replaceAll('-', '~');
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** The app's entry in a software centre, from its template. */
export function metainfo(template: string, releases: readonly Release[], homepage: string): string {
  const lines = releases.map(
    ({ version, date }) => `<release version="${version}" date="${date.toISOString().slice(0, 10)}"/>`,
  );
  return template.replace('{homepage}', homepage).replace('{releases}', lines.join('\n    '));
}
