import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgentState } from '../../../main/agent-state';
import { createCallerActions, numberOf, telephoneAddress } from '../../../main/desktop/caller-actions';
import { caller } from '../board/callers';
import { watched, watchOf } from '../bridge/watched';
import { agent, form, grant, watching } from '../bridge/window-scene';

const desktop = vi.hoisted(() => ({ copied: vi.fn(), opened: vi.fn(), program: vi.fn() }));
vi.mock('electron', () => ({
  app: { getApplicationNameForProtocol: desktop.program },
  clipboard: { writeText: desktop.copied },
  shell: { openExternal: desktop.opened },
}));

const known = (number: string | null) => ({ identity: { secret: false, name: 'Asta', number } as const });
const callers = [
  caller('asta', known('+4535203040')),
  caller('secret', { identity: { secret: true } }),
  caller('unknown', known(null)),
  caller('odd', known('*#06#')),
  caller('answered', { ...known('+4535203050'), answer: { at: null, extension: '42', number: null } }),
];
const watch = watchOf([watched('support', { answeredAt: 0, callers })]);
const demo = agent({ ...watching, grant: { ...grant, demo: true } }, watch);

/** The actions, and what they have done so far. */
function scene(first: AgentState | null = agent(watching, watch)) {
  let state = first;
  const onChange = vi.fn();
  const actions = createCallerActions({ state: () => state, onChange });
  return {
    ...actions,
    onChange,
    become: (next: AgentState | null): void => {
      state = next;
    },
    said: () => actions.notices().map(({ text }) => text),
    /** Calls back, and waits for what becomes of it. */
    call: async (id = 'asta'): Promise<void> => {
      actions.callBack(id);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  desktop.opened.mockResolvedValue(undefined);
  desktop.program.mockReturnValue('Phone');
});

describe('the number of a caller', () => {
  it('is as the platform gave it', () => {
    expect(numberOf(agent(watching, watch), 'asta')).toBe('+4535203040');
  });

  it('is also that of whom an expired session has left in the list', () => {
    expect(numberOf(agent({ state: 'expired', form }, watch), 'asta')).toBe('+4535203040');
  });

  it.each(['secret', 'unknown', 'answered', 'nobody', '', '__proto__'])('is none of one who is %j', (id) => {
    expect(numberOf(agent(watching, watch), id)).toBeNull();
  });

  it('is none before anybody is known', () => {
    expect([numberOf(null, 'asta'), numberOf(agent(watching), 'asta')]).toEqual([null, null]);
  });
});

describe('what a phone program is given', () => {
  it.each([
    ['+4535203040', 'tel:+4535203040'],
    ['35 20 30 40', 'tel:35203040'],
    ['+45 (0)35-20.30/40', 'tel:+45035203040'],
    ['35\u00a020\u00a030\u00a040', 'tel:35203040'],
    ['204', 'tel:204'],
  ])('is of %j nothing but the digits, after a plus', (number, address) => {
    expect(telephoneAddress(number)).toBe(address);
  });

  it.each([
    '+45 35;ext=1',
    '35203040,204',
    '*#06#',
    'sip:x@y',
    'tel:35203040',
    '35203040?subject=x',
    '%2b4535203040',
    '4535+203040',
    '++4535203040',
    '٣٥٢٠٣٠٤٠',
    '',
    '+',
    '1'.repeat(21),
    '1'.repeat(100_000),
  ])('is nothing where the number is none: %j', (number) => {
    expect(telephoneAddress(number)).toBeNull();
  });

  it('is never anything else, whatever the number', () => {
    const letters = fc.constantFrom('+', ' ', '0', '7', '-', '(', ';', '/', '*', '#', ':', '\n', 'a', '%', '\u202e');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (number) => {
        expect(telephoneAddress(number) ?? 'tel:00').toMatch(/^tel:\+?[0-9]{2,20}$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('copying a number', () => {
  it('puts it on the clipboard, and calls nobody', () => {
    scene().copyNumber('asta');
    expect(desktop.copied.mock.calls).toEqual([['+4535203040']]);
    expect(desktop.opened).not.toHaveBeenCalled();
  });

  it.each(['secret', 'unknown', 'nobody'])('leaves the clipboard as it is where the caller is %s', (id) => {
    scene().copyNumber(id);
    expect(desktop.copied).not.toHaveBeenCalled();
  });
});

describe('calling back', () => {
  it('rings the caller in the computer’s own phone program, and says nothing where that goes well', async () => {
    const { call, said, onChange } = scene();
    await call();
    expect(desktop.opened.mock.calls).toEqual([['tel:+4535203040']]);
    expect([said(), onChange.mock.calls]).toEqual([[], []]);
  });

  it.each(['secret', 'unknown', 'nobody'])('does nothing where the caller is %s', async (id) => {
    const { call, said } = scene();
    await call(id);
    expect([desktop.opened.mock.calls, said()]).toEqual([[], []]);
  });

  it('says what to do where no program takes calls: the desktop may say so, or only have none', async () => {
    const rejected = scene();
    desktop.opened.mockRejectedValueOnce(new Error('no handler'));
    await rejected.call();
    const silent = scene();
    desktop.program.mockReturnValue('');
    await silent.call();
    for (const { said, onChange } of [rejected, silent]) {
      expect(said()).toEqual([expect.stringContaining('No program on this computer can make phone calls')]);
      expect(onChange).toHaveBeenCalledOnce();
    }
  });

  it('says it once, and no longer once a call goes well', async () => {
    const { call, said, onChange } = scene();
    desktop.program.mockReturnValueOnce('').mockReturnValueOnce('');
    await call();
    await call();
    expect([said().length, onChange.mock.calls.length]).toEqual([1, 1]);
    await call();
    expect([said(), onChange.mock.calls.length]).toEqual([[], 2]);
  });

  it('says that a number is none which nobody can dial', async () => {
    const { call, said } = scene();
    await call('odd');
    expect(desktop.opened).not.toHaveBeenCalled();
    expect(said()).toEqual([expect.stringContaining('no number that a phone program can dial')]);
  });

  it('never rings whom the demo has made up, and says so for as long as it lasts', async () => {
    const { call, said, onChange, become } = scene(demo);
    await call();
    expect([desktop.opened.mock.calls, onChange.mock.calls.length]).toEqual([[], 1]);
    expect(said()).toEqual([expect.stringContaining('made up')]);
    become(agent(watching, watch));
    expect(said()).toEqual([]);
  });
});
