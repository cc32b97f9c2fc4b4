import { expect, describe, it } from 'vitest';
import type { SessionBus } from '../../../main/desktop/session-bus';
import type { BusAnswer } from '../../../main/desktop/session-bus-connection';
import { watchTrayHost } from '../../../main/desktop/tray-host';

const shows = (value: boolean): BusAnswer => ({
  kind: 'answered',
  sender: ':1.5',
  body: [{ signature: 'b', value }],
});
const unknownProperty: BusAnswer = { kind: 'refused', error: 'org.freedesktop.DBus.Error.UnknownProperty', text: '' };

/** A bus on which a tray comes and goes, and answers, as told. */
function desktop() {
  const told: boolean[] = [];
  const asked: string[] = [];
  const questions: { settle: (answer: BusAnswer) => void; late: (answer: BusAnswer) => void }[] = [];
  const rules = { owner: 0, signals: 0 };
  let owner: Parameters<SessionBus['watchOwner']>[1] = () => undefined;
  let signal: Parameters<SessionBus['watchSignals']>[1] = () => undefined;
  const bus: Parameters<typeof watchTrayHost>[0] = {
    watchOwner: (_, listener) => {
      owner = listener;
      rules.owner += 1;
      return () => (rules.owner -= 1);
    },
    watchSignals: (_, listener) => {
      signal = listener;
      rules.signals += 1;
      return () => (rules.signals -= 1);
    },
    call: ({ destination }, _, late = () => undefined) =>
      new Promise((settle) => {
        asked.push(destination);
        questions.push({ settle, late });
      }),
  };
  const unwatch = watchTrayHost(bus, (present) => told.push(present));
  return {
    told,
    asked,
    rules,
    unwatch,
    owner: (name: string | null): void => {
      owner(name);
    },
    /** The tray tells the bus that something is different now. */
    signal: (member: string, sender = ':1.5'): void => {
      signal({ sender, member, path: '/StatusNotifierWatcher', interface: 'org.kde.StatusNotifierWatcher', body: [] });
    },
    /** Answers a question, the newest unless said otherwise. */
    answer: async (answer: BusAnswer, index = questions.length - 1): Promise<void> => {
      questions[index]?.settle(answer);
      await Promise.resolve();
    },
    answerLate: (answer: BusAnswer): void => {
      questions.at(-1)?.late(answer);
    },
  };
}

describe('whether the desktop shows icons', () => {
  it('is told once when it is known, and not before', async () => {
    const { told, owner, answer } = desktop();
    owner(':1.5');
    expect(told).toEqual([]);
    await answer(shows(true));
    expect(told).toEqual([true]);
  });

  it('is no, at once, where there is no tray, and yes when one comes', async () => {
    const { told, owner, answer } = desktop();
    owner(null);
    expect(told).toEqual([false]);
    owner(':1.5');
    await answer(shows(true));
    expect(told).toEqual([false, true]);
  });

  it('is no while the tray has no panel, and yes when the panel is there', async () => {
    const { told, owner, signal, answer } = desktop();
    owner(':1.5');
    await answer(shows(false));
    signal('StatusNotifierHostRegistered');
    await answer(shows(true));
    signal('StatusNotifierHostUnregistered');
    await answer(shows(false));
    expect(told).toEqual([false, true, false]);
  });

  it('is told again when a tray went and came back, and not when nothing is different', async () => {
    const { told, owner, signal, answer } = desktop();
    owner(':1.5');
    await answer(shows(true));
    signal('StatusNotifierHostRegistered');
    await answer(shows(true));
    expect(told).toEqual([true]);
    owner(null);
    owner(':1.5');
    await answer(shows(true));
    expect(told).toEqual([true, false, true]);
  });

  it('is no where the tray does not say, and yes if it says so late', async () => {
    const { told, owner, answer, answerLate } = desktop();
    owner(':1.5');
    await answer({ kind: 'late' });
    answerLate(shows(true));
    owner(':1.6');
    await answer(unknownProperty);
    expect(told).toEqual([false, true, false]);
  });

  it('is not judged by the answer of a tray that is gone', async () => {
    const { told, asked, owner, answer } = desktop();
    owner(':1.5');
    owner(null);
    await answer(shows(true));
    expect(told).toEqual([false]);
    owner(':1.6');
    owner(':1.7');
    await answer(shows(true), 1);
    expect(told).toEqual([false]);
    await answer(shows(true), 2);
    expect([told, asked]).toEqual([
      [false, true],
      [':1.5', ':1.6', ':1.7'],
    ]);
  });

  it('is asked of the tray alone, whoever else speaks in its name', async () => {
    const { asked, owner, signal, answer } = desktop();
    owner(':1.5');
    await answer(shows(true));
    signal('StatusNotifierHostRegistered', ':1.66');
    signal('StatusNotifierItemRegistered');
    expect(asked).toEqual([':1.5']);
  });

  it('is nobody’s business after the end', async () => {
    const { told, rules, owner, answer, unwatch } = desktop();
    owner(':1.5');
    unwatch();
    await answer(shows(true));
    expect([told, rules]).toEqual([[], { owner: 0, signals: 0 }]);
  });
});
