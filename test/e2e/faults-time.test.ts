import { expect, it } from 'vitest';
import { time } from '../faults/time';
import { expectNobodyToldTwice, withPlainDesk } from '../support/fault-desk';
import { shared } from '../support/lifetime';
import { playTogether } from '../support/play-each';

const desk = shared(() => withPlainDesk());

playTogether(desk, time);

it('nobody was told twice', () => {
  expect(desk().desktop.notifications.popups.length).toBeGreaterThan(0);
  expectNobodyToldTwice(desk());
});
