import { it } from 'vitest';
import type { AnswerRow, Row } from '../faults/row';
import { playAnswers, queueNames, type FaultDesk } from './fault-desk';

/** Makes a test of each row of a group, played by the function of its name: there is one for every row. */
export function playEach<Rows extends Readonly<Record<string, Row>>>(
  rows: Rows,
  plays: Readonly<Record<keyof Rows & string, () => Promise<void>>>,
): void {
  for (const [id, play] of Object.entries<() => Promise<void>>(plays)) {
    it(`${id}: ${rows[id]?.fault ?? ''}`, play);
  }
}

/** Makes a test of each row of a group, played in the platform's answers at a desk. */
export function playAll(desk: () => FaultDesk, rows: Readonly<Record<string, AnswerRow>>): void {
  for (const [id, row] of Object.entries(rows)) {
    it(`${id}: ${row.fault}`, async () => {
      await playAnswers(desk(), [row]);
    });
  }
}

/** Makes tests of the rows of a group that take long: as many at the same time as there are queues to be troubled. */
export function playTogether(desk: () => FaultDesk, rows: Readonly<Record<string, AnswerRow>>): void {
  const all = Object.entries(rows);
  const atOnce = queueNames.length - 1;
  for (let first = 0; first < all.length; first += atOnce) {
    const batch = all.slice(first, first + atOnce);
    it(batch.map(([id]) => id).join(', '), async () => {
      await playAnswers(
        desk(),
        batch.map(([, row]) => row),
      );
    });
  }
}
