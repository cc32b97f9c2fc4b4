/** What a person does about a caller: copies the number, calls back. */
import { app, clipboard, shell } from 'electron';
import { m } from '../../messages/compiled/messages';
import type { AgentState } from '../agent-state';
import type { Notice } from '../bridge/contract';

/** What the actions need. */
export interface CallerActionParts {
  /** What is known of the agent; null before there is one. */
  readonly state: () => AgentState | null;
  /** There is another notice, or none. */
  readonly onChange: () => void;
}

/** The actions. Both name a caller by the id of the call; one who is secret, unknown or gone has no number, and nothing happens. */
export interface CallerActions {
  readonly copyNumber: (id: string) => void;
  /** Calls in the computer's own phone program. */
  readonly callBack: (id: string) => void;
  /** That the last call could not be made. */
  readonly notices: () => readonly Notice[];
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

function isDemo(state: AgentState | null): boolean {
  return state?.session.state === 'watching' && state.session.grant.demo;
}

/** Makes them. */
export function createCallerActions({ state, onChange }: CallerActionParts): CallerActions {
  let trouble: 'demo' | 'number' | 'program' | null = null;
  const words = {
    demo: m.notice_call_back_demo,
    number: m.notice_call_back_number,
    program: m.notice_call_back,
  } as const;

  function end(next: typeof trouble): void {
    if (next === trouble) return;
    trouble = next;
    onChange();
  }

  async function call(address: string): Promise<void> {
    try {
      await shell.openExternal(address);
      // Where no program takes it, some systems say nothing.
      end(app.getApplicationNameForProtocol('tel://') === '' ? 'program' : null);
    } catch {
      end('program');
    }
  }

  return {
    copyNumber(id) {
      const number = numberOf(state(), id);
      if (number !== null) void clipboard.writeText(number);
    },
    callBack(id) {
      const now = state();
      const number = numberOf(now, id);
      if (number === null) return;
      // Nobody may ring a caller who was made up.
      if (isDemo(now)) {
        end('demo');
        return;
      }
      const address = telephoneAddress(number);
      if (address === null) end('number');
      else void call(address);
    },
    notices() {
      // What is said of the demo is over with it.
      if (trouble === 'demo' && !isDemo(state())) trouble = null;
      return trouble === null ? [] : [{ kind: 'call-back', text: words[trouble]() }];
    },
  };
}
