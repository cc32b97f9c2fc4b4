import { describe, expect, it } from 'vitest';
import { http } from '../faults/http';
import { connections, line } from '../faults/transport';
import { backOff, expectNobodyToldTwice, play, withPlainDesk } from '../support/fault-desk';
import { shared } from '../support/lifetime';
import { playAll, playEach } from '../support/play-each';

const desk = shared(() => withPlainDesk());

describe('connections that break', () => {
  playAll(desk, connections);
});

describe('answers with another status', () => {
  playAll(desk, http);
});

const silent = async (): Promise<void> => {
  const { page } = desk().app;
  await page.getByText('No queue answers').waitFor({ timeout: 5000 });
  await page
    .getByText(/No connection to/)
    .first()
    .waitFor();
};

describe('lines that break', () => {
  playEach(line, {
    refused: () =>
      play(desk(), {
        begin: () => desk().line.down(),
        seen: silent,
        end: () => desk().line.up(),
        within: () => backOff(2),
      }),
    'reset-at-once': () =>
      play(desk(), {
        begin: () => {
          desk().line.become('resets');
        },
        seen: silent,
        end: () => {
          desk().line.become('through');
        },
        within: () => backOff(2),
      }),
    'cut-between-polls': () =>
      play(desk(), {
        begin: () => {
          desk().line.cut();
        },
        seen: () => Promise.resolve(),
        end: () => undefined,
        within: () => backOff(1),
      }),
  });
});

it('nobody was told twice', () => {
  expect(desk().desktop.notifications.popups.length).toBeGreaterThan(0);
  expectNobodyToldTwice(desk());
});
