import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgentState } from '../../../main/agent-state';
import { createCallerActions, numberOf } from '../../../main/desktop/caller-actions';
import { m } from '../../../messages/compiled/messages';
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
    /** Copies a number, and waits for what becomes of it. */
    copy: async (id = 'asta'): Promise<void> => {
      actions.copyNumber(id);
      await new Promise((resolve) => setImmediate(resolve));
    },
    /** Calls back, and waits for what becomes of it. */
    call: async (id = 'asta'): Promise<void> => {
      actions.callBack(id);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

beforeEach(() => {
  vi.resetAllMocks();
  desktop.copied.mockResolvedValue(undefined);
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

const failure = (seq: number, text: string, id = 'asta') => ({ seq, id, outcome: 'failed', text });

describe('copying a number', () => {
  it('puts it on the clipboard, calls nobody, and tells of the caller, but not the number', async () => {
    const { copy, result, onChange } = scene();
    await copy();
    expect(desktop.copied.mock.calls).toEqual([['+4535203040']]);
    expect(desktop.opened).not.toHaveBeenCalled();
    expect([result(), onChange.mock.calls.length]).toEqual([{ seq: 1, id: 'asta', outcome: 'copied' }, 1]);
  });

  it('is told anew each time', async () => {
    const { copy, result } = scene();
    await copy();
    await copy();
    expect(result()).toEqual({ seq: 2, id: 'asta', outcome: 'copied' });
  });

  it.each(['secret', 'unknown', 'answered', 'nobody'])(
    'leaves the clipboard as it is where the caller is %s, and tells nothing',
    async (id) => {
      const { copy, result } = scene();
      await copy(id);
      expect([desktop.copied.mock.calls, result()]).toEqual([[], null]);
    },
  );

  it('is not told of before the clipboard has the number', async () => {
    let taken = (): void => undefined;
    desktop.copied.mockReturnValueOnce(new Promise<void>((resolve) => (taken = resolve)));
    const { copy, result } = scene();
    await copy();
    expect(result()).toBeNull();
    taken();
    await vi.waitFor(() => {
      expect(result()).toMatchObject({ outcome: 'copied' });
    });
  });

  it('is told not to be there where the desktop did not take it', async () => {
    const { copy, result } = scene();
    await copy();
    desktop.copied.mockRejectedValueOnce(new Error('no clipboard'));
    await copy();
    expect(result()).toEqual(failure(2, m.notice_copy()));
  });
});

describe('calling back', () => {
  it('rings the caller in the computer’s own phone program, and says nothing where that goes well', async () => {
    const { call, result, onChange } = scene();
    await call();
    expect(desktop.opened.mock.calls).toEqual([['tel:+4535203040']]);
    expect([result(), onChange.mock.calls]).toEqual([null, []]);
  });

  it.each(['secret', 'unknown', 'nobody'])('does nothing where the caller is %s', async (id) => {
    const { call, result } = scene();
    await call(id);
    expect([desktop.opened.mock.calls, result()]).toEqual([[], null]);
  });

  it('says what to do where no program takes calls: the desktop may say so, or only have none', async () => {
    const rejected = scene();
    desktop.opened.mockRejectedValueOnce(new Error('no handler'));
    await rejected.call();
    const silent = scene();
    desktop.program.mockReturnValue('');
    await silent.call();
    for (const { result, onChange } of [rejected, silent]) {
      expect(result()).toEqual(failure(1, m.notice_call_back()));
      expect(onChange).toHaveBeenCalledOnce();
    }
  });

  it('says it each time, also for the same reason, and no longer once a call goes well', async () => {
    const { call, result, onChange } = scene();
    desktop.program.mockReturnValueOnce('').mockReturnValueOnce('');
    await call();
    await call();
    expect([result(), onChange.mock.calls.length]).toEqual([failure(2, m.notice_call_back()), 2]);
    await call();
    expect([result(), onChange.mock.calls.length]).toEqual([null, 3]);
  });

  it('says that a number is none which nobody can dial, without telling it', async () => {
    const { call, result } = scene();
    await call('odd');
    expect(desktop.opened).not.toHaveBeenCalled();
    expect(result()).toEqual(failure(1, m.notice_call_back_number(), 'odd'));
    expect(JSON.stringify(result())).not.toContain('*#06#');
  });

  it('never rings whom the demo has made up, and says so for as long as it lasts', async () => {
    const { call, result, onChange, become } = scene(demo);
    await call();
    expect([desktop.opened.mock.calls, onChange.mock.calls.length]).toEqual([[], 1]);
    expect(result()).toEqual(failure(1, m.notice_call_back_demo()));
    become(agent(watching, watch));
    expect(result()).toBeNull();
  });
});

describe('an expired session', () => {
  it('has left callers in the list of whom nobody is called, and no number copied', async () => {
    const { call, copy, result, onChange } = scene(agent({ state: 'expired', form }, watch));
    await call();
    await copy();
    expect([desktop.opened.mock.calls, desktop.copied.mock.calls, onChange.mock.calls]).toEqual([[], [], []]);
    expect(result()).toBeNull();
  });
});

describe('what became of an action', () => {
  it.each([
    ['nobody watches any more', agent({ state: 'signed-out', form, problem: null })],
    ['the session has expired', agent({ state: 'expired', form }, watch)],
    ['another sign-in follows', agent({ ...watching, grant: { ...grant } }, watch)],
  ])('is over where %s', async (_, next) => {
    const { copy, result, become } = scene();
    await copy();
    become(next);
    expect(result()).toBeNull();
  });

  it('is told to nobody else where the desktop takes its time', async () => {
    let ended = (): void => undefined;
    desktop.opened.mockReturnValueOnce(new Promise<void>((resolve) => (ended = resolve)));
    desktop.program.mockReturnValue('');
    const { call, result, become, onChange } = scene();
    await call();
    become(agent({ ...watching, grant: { ...grant } }, watch));
    ended();
    await vi.waitFor(() => {
      expect(onChange).toHaveBeenCalled();
    });
    expect(result()).toBeNull();
  });

  it('is not lost where a call that was begun before it goes well', async () => {
    let ended = (): void => undefined;
    desktop.opened.mockReturnValueOnce(new Promise<void>((resolve) => (ended = resolve)));
    const { call, copy, result } = scene();
    await call();
    await copy();
    ended();
    await new Promise((resolve) => setImmediate(resolve));
    expect(result()).toMatchObject({ outcome: 'copied' });
  });

  it('is over with the window that told of it', async () => {
    const { copy, result, forget, onChange } = scene();
    await copy();
    forget();
    forget();
    expect([result(), onChange.mock.calls.length]).toEqual([null, 2]);
    await copy();
    expect(result()).toMatchObject({ seq: 2 });
  });
});
