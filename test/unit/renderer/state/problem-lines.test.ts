import { describe, expect, it } from 'vitest';
import type { QueueView } from '../../../../main/bridge/contract';
import { problemLines } from '../../../../renderer/state/problem-lines';
import { queue } from '../support/samples';

const names = ['Support', 'Salg', 'Billing', 'Nordisk'] as const;
const asOf = (moment: number): string => `12.0${moment}`;
const fault = 'A fault (500).';
const failing = { kind: 'failing', problem: fault } as const;
const stale = (moment: number | null) => ({ kind: 'stale', asOf: moment, problem: fault }) as const;

const lines = (statuses: readonly QueueView['status'][], offline = false): readonly string[] => {
  const queues = statuses.map((status, index) => queue({ id: String(index), name: names[index] ?? 'More', status }));
  return problemLines(queues, offline, asOf).map(({ text }) => text);
};

describe('what is wrong with several queues alike', () => {
  it('is said once, with their names', () => {
    expect(lines([failing, failing])).toEqual(['Support, Salg: A fault (500).']);
    expect(lines([failing, { kind: 'live' }, failing, failing])).toEqual(['Support, Billing, Nordisk: A fault (500).']);
  });

  it('is said with a few names where there are many', () => {
    expect(lines([failing, failing, failing, failing])).toEqual(['Support, Salg and 2 more: A fault (500).']);
  });

  it('is said once for what is as old, and apart for what is not', () => {
    expect(lines([stale(1), stale(2), stale(1), failing])).toEqual([
      'Support, Billing, as of 12.01: A fault (500).',
      'Salg, as of 12.02: A fault (500).',
      'Nordisk: A fault (500).',
    ]);
  });

  it('is said once for what fails and what has never answered', () => {
    expect(lines([stale(null), failing])).toEqual(['Support, Salg: A fault (500).']);
  });

  it('is left to the banner while there is no contact', () => {
    expect(lines([failing, stale(1)], true)).toEqual([]);
  });
});

it('what is refused, or could not be read, is said of each queue, after what is silent', () => {
  const refused = { kind: 'refused', asOf: null, problem: 'No access.' } as const;
  const queues = [
    queue({ id: 'a', name: 'Support', status: refused }),
    queue({ id: 'b', name: 'Support', status: refused, unreadable: 1 }),
    queue({ id: 'c', name: 'Salg', status: failing }),
  ];
  const found = problemLines(queues, false, asOf);
  expect(found.map(({ text }) => text)).toEqual([
    'Salg: A fault (500).',
    'No access.',
    'No access.',
    '1 entry from Support could not be read',
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
});
