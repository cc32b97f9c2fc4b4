import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stagedFeed } from '../../../../scripts/release/staged-feed';

const feed = `version: 0.2.0
files:
  - url: queue-tray-0.2.0-linux-amd64.deb
    sha512: abc==
    size: 7
path: queue-tray-0.2.0-linux-amd64.deb
sha512: abc==
releaseDate: '2027-01-31T00:00:00.000Z'
`;

describe('a staged roll-out', () => {
  it('adds to the feed how many are offered the version, and nothing else', () => {
    expect(parse(stagedFeed(feed, '25'))).toEqual({ ...parse(feed), stagingPercentage: 25 });
  });

  it('goes on to more, and ends with all', () => {
    const more = stagedFeed(stagedFeed(feed, '5'), '50');
    expect(parse(more)).toEqual({ ...parse(feed), stagingPercentage: 50 });
    expect(stagedFeed(more, '100')).toBe(feed);
  });

  it('can be stopped', () => {
    expect(parse(stagedFeed(feed, '0'))).toMatchObject({ stagingPercentage: 0 });
  });

  it.each(['-1', '101', '12.5', '', '0x10', '1e1', ' 5', 'all'])('takes no "%s"', (percentage) => {
    expect(() => stagedFeed(feed, percentage)).toThrow(RangeError);
  });
});
