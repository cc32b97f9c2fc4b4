import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../../renderer/state/compact-trouble';
import { queue } from '../support/samples';

const live = queue({ id: 'a', name: 'A' });
const silent = queue({ id: 'b', name: 'B', status: { kind: 'stale', asOf: 1, problem: '' } });
const asOf = (): string => '10:42';
const notice = { kind: 'popups', text: 'Popups do not work.' } as const;

describe('what the strip says is wrong', () => {
  it('is nothing where all is well', () => {
    expect(troubleOf({ state: 'live' }, [live], [], asOf)).toBeNull();
  });

  it('is first that the list is out of date, with its time', () => {
    const offline = { state: 'offline', asOf: 1, problem: '' } as const;
    expect(troubleOf(offline, [silent], [notice], asOf)).toEqual({
      words: 'Offline since 10:42',
      short: 'Offline · 10:42',
    });
    expect(troubleOf({ ...offline, asOf: null }, [], [], asOf)?.words).toBe('Offline');
    expect(troubleOf({ state: 'connecting' }, [], [notice], asOf)?.words).not.toContain('Popups');
  });

  it('is then that not every queue answers', () => {
    const words = '1 of 2 live';
    expect(troubleOf({ state: 'live' }, [live, silent], [notice], asOf)).toEqual({ words, short: words });
  });

  it('is then that not everybody can be read', () => {
    const unread = queue({ id: 'c', name: 'C', unreadable: 2 });
    expect(troubleOf({ state: 'live' }, [live, unread], [notice], asOf)).toEqual({
      words: '2 entries from C could not be read',
      short: '2 unreadable',
    });
  });

  it('is nothing where there are no queues', () => {
    expect(troubleOf({ state: 'live' }, [], [], asOf)).toBeNull();
  });

  it('is at last what else does not work', () => {
    expect(troubleOf({ state: 'live' }, [live], [notice], asOf)).toEqual({
      words: 'Popups do not work.',
      short: 'No popups',
    });
    const other = { kind: 'journal', text: 'The disk is full.' } as const;
    expect(troubleOf({ state: 'live' }, [live], [other], asOf)?.short).toBe('The disk is full.');
  });
});
