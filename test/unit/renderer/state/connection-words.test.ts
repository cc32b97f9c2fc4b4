import { describe, expect, it } from 'vitest';
import { connectionWords } from '../../../../renderer/state/connection-words';
import { queue } from '../support/samples';

const live = queue({ id: 'a', name: 'A' });
const connecting = queue({ id: 'b', name: 'B', status: { kind: 'connecting' } });
const failing = queue({ id: 'c', name: 'C', status: { kind: 'failing', problem: '' } });
const stale = queue({ id: 'd', name: 'D', status: { kind: 'stale', asOf: 1, problem: '' } });
const asOf = (): string => '10:42';
const contact = { state: 'live' } as const;

describe('the truth of the connection', () => {
  it.each([
    [[live], 'live', 'Live · 1 queue'],
    [[live, failing, stale], 'partly', '1 of 3 live'],
    [[live, connecting], 'partly', '1 of 2 live'],
    [[failing, stale], 'partly', 'No queue answers'],
    [[failing, connecting], 'busy', 'Connecting …'],
    [[], 'idle', 'Connected · no queues'],
  ] as const)('is, with queues as they stand, %#: %s, %s', (queues, tone, words) => {
    expect(connectionWords(contact, queues, asOf)).toEqual({ tone, words, short: words });
  });

  it('is where there is no contact the same whatever the queues say', () => {
    expect(connectionWords({ state: 'connecting' }, [live], asOf).words).toBe('Connecting …');
    expect(connectionWords({ state: 'offline', asOf: null, problem: '' }, [live], asOf).words).toBe('Offline');
    expect(connectionWords({ state: 'offline', asOf: 1, problem: '' }, [live], asOf)).toEqual({
      tone: 'offline',
      words: 'Offline since 10:42',
      short: 'Offline · 10:42',
    });
  });
});
