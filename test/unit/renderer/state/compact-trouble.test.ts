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

  it.each([silent, { ...live, unreadable: 1 }])('is then that not every queue can be trusted', (other) => {
    expect(troubleOf({ state: 'live' }, [live, other], [notice], asOf)).toEqual({
      words: 'Live · 1 of 2 queues',
      short: '1/2 queues',
    });
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
