/** What a person does about a caller: copies the number, calls back. */
import { app, clipboard, shell } from 'electron';
import { m } from '../../messages/compiled/messages';
import type { AgentState } from '../agent-state';
import type { ActionResultView } from '../bridge/contract';

/** A sign-in under which the queues are watched. */
type Grant = Extract<AgentState['session'], { state: 'watching' }>['grant'];

/** What the actions need. */
export interface CallerActionParts {
  /** What is known of the agent; null before there is one. */
  readonly state: () => AgentState | null;
  /** There is another result, or none. */
  readonly onChange: () => void;
}

/**
 * The actions. Both name a caller by the id of the call. One who is secret, unknown or gone has no number, and nothing happens;
 * neither does it while nobody watches, whatever an expired session has left in the list.
 */
export interface CallerActions {
  readonly copyNumber: (id: string) => void;
  /** Calls in the computer's own phone program. */
  readonly callBack: (id: string) => void;
  /** What became of the last action of whoever watches now; null before the first, and where a call that went through has followed. */
  readonly result: () => ActionResultView | null;
  /** The window is gone, and with it what it told. */
  readonly forget: () => void;
}

/** The number of a caller on the board as the platform gave it, e.g. `+4535203040`; null where there is none. */
export function numberOf(state: AgentState | null, id: string): string | null {
  const identity = state?.watch?.board.rows.find(({ caller }) => caller.id === id)?.caller.identity;
  return identity === undefined || identity.secret ? null : identity.number;
}

/** What a phone program is given: digits, after a plus where there is one. Null for what is no phone number. */
export function telephoneAddress(number: string): string | null {
  const bare = number.replace(/[\s().\-/\u00a0]/gu, '');
  return /^\+?\d{2,20}$/u.test(bare) ? `tel:${bare}` : null;
}

/** Null while nobody watches. */
function grantOf(state: AgentState | null): Grant | null {
  return state?.session.state === 'watching' ? state.session.grant : null;
}

/** Why nothing was copied, or nobody was called, in words. */
const failures = {
  clipboard: m.notice_copy,
  demo: m.notice_call_back_demo,
  number: m.notice_call_back_number,
  program: m.notice_call_back,
} as const;

/** What became of an action. */
interface Result {
  readonly seq: number;
  readonly id: string;
  readonly outcome: 'copied' | keyof typeof failures;
  /** Under which sign-in it was done: nobody else is told of it. The token in it is not kept for that. */
  readonly grant: WeakRef<Grant>;
}

/** Makes them. */
export function createCallerActions({ state, onChange }: CallerActionParts): CallerActions {
  let seq = 0;
  let last: Result | null = null;

  function tell(id: string, outcome: Result['outcome'], grant: Grant): void {
    seq += 1;
    last = { seq, id, outcome, grant: new WeakRef(grant) };
    onChange();
  }

  function forget(): void {
    if (last === null) return;
    last = null;
    onChange();
  }

  async function copy(id: string, number: string, grant: Grant): Promise<void> {
    try {
      await clipboard.writeText(number);
      tell(id, 'copied', grant);
    } catch {
      tell(id, 'clipboard', grant);
    }
  }

  async function call(id: string, address: string, grant: Grant): Promise<void> {
    const before = last;
    try {
      await shell.openExternal(address);
      // Where no program takes it, some systems say nothing.
      if (app.getApplicationNameForProtocol('tel://') === '') tell(id, 'program', grant);
      // What was told meanwhile is of something else.
      else if (last === before) forget();
    } catch {
      tell(id, 'program', grant);
    }
  }

  return {
    copyNumber(id) {
      const now = state();
      const [grant, number] = [grantOf(now), numberOf(now, id)];
      if (grant !== null && number !== null) void copy(id, number, grant);
    },
    callBack(id) {
      const now = state();
      const [grant, number] = [grantOf(now), numberOf(now, id)];
      if (grant === null || number === null) return;
      const address = telephoneAddress(number);
      // Nobody may ring a caller who was made up.
      if (grant.demo) tell(id, 'demo', grant);
      else if (address === null) tell(id, 'number', grant);
      else void call(id, address, grant);
    },
    result() {
      const grant = grantOf(state());
      if (grant === null || last?.grant.deref() !== grant) return null;
      const { id, outcome } = last;
      return outcome === 'copied'
        ? { seq: last.seq, id, outcome }
        : { seq: last.seq, id, outcome: 'failed', text: failures[outcome]() };
    },
    forget,
  };
}
