import { describe, expect, it } from 'vitest';
import { debianChangelog, metainfo, releasesOf } from '../../../../scripts/installers/changes';

const today = new Date('2026-12-01T08:00:00Z');
const changelog = `# Changes

## Unreleased

What comes next.

- A list, of which one entry
  goes on in the next line.

## 0.1.0 - 2026-11-28

- The first & only.
`;

describe('the releases of a changelog', () => {
  it('are those that are told, with what is not released yet as the version that is built', () => {
    expect(releasesOf(changelog, '0.2.0', today)).toEqual([
      { version: '0.2.0', date: today, changes: ['A list, of which one entry goes on in the next line.'] },
      { version: '0.1.0', date: new Date('2026-11-28'), changes: ['The first & only.'] },
    ]);
  });

  it('leave out what is empty: after a release nothing is unreleased', () => {
    const released = '## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- New.\n';
    expect(releasesOf(released, '0.2.0', today).map(({ changes }) => changes)).toEqual([['New.']]);
  });

  it('have a version that was made for a test, of which nothing is told', () => {
    const released = '## 0.1.0 - 2026-11-28\n\n- First.\n';
    expect(releasesOf(released, '9.9.9', today).map(({ version }) => version)).toEqual(['9.9.9', '0.1.0']);
  });
});

it('Debian’s changelog has each release, wrapped, with its day', () => {
  const text = debianChangelog(
    releasesOf(changelog, '0.2.0-beta.1', today),
    'queue-tray',
    'Somebody <some@body.example>',
  );
  expect(text).toBe(`queue-tray (0.2.0~beta.1) stable; urgency=medium

  * A list, of which one entry goes on in the next line.

 -- Somebody <some@body.example>  Tue, 01 Dec 2026 08:00:00 +0000

queue-tray (0.1.0) stable; urgency=medium

  * The first & only.

 -- Somebody <some@body.example>  Sat, 28 Nov 2026 00:00:00 +0000
`);
});

it('the entry in a software centre names each release and the homepage', () => {
  const entry = metainfo(
    '<url>{homepage}</url>\n    {releases}',
    releasesOf(changelog, '0.2.0', today),
    'https://a.example',
  );
  expect(entry).toBe(`<url>https://a.example</url>
    <release version="0.2.0" date="2026-12-01"/>
    <release version="0.1.0" date="2026-11-28"/>`);
});
