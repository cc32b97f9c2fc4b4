import { describe, expect, it, vi } from 'vitest';
import { runChecks } from '../../../main/terminal/checks';
import type { Finding, Subject } from '../../../main/terminal/finding';

/** A run, whose time only passes when it is told to. */
function begin(checks: readonly (readonly [Subject, () => Finding | Promise<Finding>])[]) {
  const lines: string[] = [];
  const timers = new Set<() => void>();
  const done = runChecks(new Map(checks), {
    limit: 6000,
    setTimer: (callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
    print: (line) => lines.push(line),
  });
  return { lines, timers, done };
}

const well = (): Finding => ({ mark: 'ok', text: 'well' });
const never = (): Promise<Finding> => new Promise(() => undefined);

describe('a run of checks', () => {
  it('prints a line for each in their order, whichever is there first, and all is well', async () => {
    let resolve: (finding: Finding) => void = () => undefined;
    const late = new Promise<Finding>((settle) => {
      resolve = settle;
    });
    const { lines, timers, done } = begin([
      ['server', () => late],
      ['tray', well],
    ]);
    await vi.waitFor(() => {
      expect(timers.size).toBe(1);
    });
    expect(lines).toEqual([]);
    resolve({ mark: 'note', text: 'late' });
    expect(await done).toBe(true);
    expect(lines).toEqual(['note  server: late\n', 'ok    tray: well\n']);
    expect(timers.size).toBe(0);
  });

  it('begins with all of them at once', async () => {
    const begun: string[] = [];
    const noted = (name: string) => () => {
      begun.push(name);
      return never();
    };
    begin([
      ['policy', noted('policy')],
      ['server', noted('server')],
    ]);
    await vi.waitFor(() => {
      expect(begun).toEqual(['policy', 'server']);
    });
  });

  it('waits for none longer than its time, and goes on with the others', async () => {
    const { lines, timers, done } = begin([
      ['keyring', never],
      ['tray', well],
    ]);
    await vi.waitFor(() => {
      expect(timers.size).toBe(1);
    });
    for (const ring of timers) ring();
    expect(await done).toBe(false);
    expect(lines.map((line) => line.slice(0, 44))).toEqual([
      'fail  keyring: no answer within 6 seconds. T',
      'ok    tray: well\n',
    ]);
  });

  it('fails where one of them does, in whatever way', async () => {
    const { lines, done } = begin([
      ['policy', () => ({ mark: 'fail', text: 'not well' })],
      ['server', () => Promise.reject(new Error('odd'))],
      [
        'tray',
        () => {
          throw new Error('odder');
        },
      ],
    ]);
    expect(await done).toBe(false);
    expect(lines.map((line) => /^(\w+) +(\w+): (?:.*\((\w+)\))?/.exec(line)?.slice(1))).toEqual([
      ['fail', 'policy', undefined],
      ['fail', 'server', 'odd'],
      ['fail', 'tray', 'odder'],
    ]);
  });
});
