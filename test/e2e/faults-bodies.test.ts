import { expect, it } from 'vitest';
import { bodies } from '../faults/bodies';
import { expectNobodyToldTwice, withPlainDesk } from '../support/fault-desk';
import { shared } from '../support/lifetime';
import { playAll } from '../support/play-each';

const desk = shared(() => withPlainDesk());

playAll(desk, bodies);

it('nobody was told twice', () => {
  expect(desk().desktop.notifications.popups.length).toBeGreaterThan(0);
  expectNobodyToldTwice(desk());
});
