import { describe, expect, it } from 'vitest';
import { beginNotice } from '../../../main/alerts/notice';
import type { QuietCause } from '../../../main/alerts/quiet';

const popup = { title: 'You are signed out', body: '', urgency: 'normal', canSnooze: false } as const;

function begin(isOn = true, quiet: QuietCause | null = null) {
  const way = { isOn, quiet };
  const seen = { shown: 0, closed: 0, chosen: 0, said: 0 };
  const notes: string[] = [];
  let choose: () => void = () => undefined;
  const notice = beginNotice(
    {
      show: (_, listener) => {
        seen.shown += 1;
        choose = listener.onChosen;
        return { outcome: Promise.resolve({ kind: 'shown' }), close: () => (seen.closed += 1) };
      },
      onChosen: () => (seen.chosen += 1),
      onSaid: () => (seen.said += 1),
      note: ({ verdict }) => notes.push(verdict),
      gate: () => way,
      serverNow: () => 0,
    },
    'signed-out',
    () => popup,
  );
  return {
    notice,
    way,
    seen,
    notes,
    choose: () => {
      choose();
    },
  };
}

describe('a notice', () => {
  it('goes up once, leads back to the app, and goes with its cause', () => {
    const { notice, seen, notes, choose } = begin();
    notice.reconsider();
    choose();
    notice.close();
    notice.reconsider();
    expect(seen).toEqual({ shown: 1, closed: 1, chosen: 1, said: 1 });
    expect(notes).toEqual(['said']);
  });

  it('waits for the end of the quiet', () => {
    const { notice, way, seen, notes } = begin(true, 'locked');
    notice.reconsider();
    expect(seen.shown).toBe(0);
    way.quiet = null;
    notice.reconsider();
    expect(seen.shown).toBe(1);
    expect(notes).toEqual(['quiet:locked', 'said']);
  });

  it('never goes up where it is not wanted, or its cause is over first', () => {
    const unwanted = begin(false);
    expect([unwanted.seen.shown, unwanted.notes]).toEqual([0, ['kind-off']]);
    const over = begin(true, 'schedule');
    over.notice.close();
    over.way.quiet = null;
    over.notice.reconsider();
    expect(over.seen).toEqual({ shown: 0, closed: 0, chosen: 0, said: 0 });
  });
});
