/** The agent's session as the window shows it. Types alone. */
import type { TokenStrategy } from '../telecomx/access';
import type { BoardView, ConnectionView, QueueChoiceView } from './contract-board';

/** What every view of a session without anybody signed in has. */
interface FormView {
  readonly server: string;
  /** Who signed in last, to be filled in; '' where that is not known. */
  readonly email: string;
  /** Which form comes first. */
  readonly way: 'password' | 'token';
  readonly strategy: TokenStrategy;
  /** Why the last attempt failed or the session ended, a sentence for a person. */
  readonly problem: string | null;
  /** What of the form is wrong; null where it is not the form, or where that is not known. */
  readonly wrong: 'server' | 'credentials' | 'token' | 'code' | null;
  /** The last list of a session that expired, all of it stale; null where there is none. */
  readonly left: BoardView | null;
}

/** The agent's session as the window shows it. */
export type SessionView =
  | { readonly state: 'starting' }
  | (FormView & { readonly state: 'signed-out' | 'signing-in' | 'expired' })
  | (FormView & {
      readonly state: 'second-factor';
      readonly factor: 'sms' | 'authenticator';
      /** True while the code is being checked. */
      readonly busy: boolean;
    })
  | {
      readonly state: 'watching';
      readonly connection: ConnectionView;
      readonly board: BoardView;
      /** All of the agent's queues in the agent's own order, those that are not shown too. */
      readonly queueChoices: readonly QueueChoiceView[];
      /** Why the agent must choose where the token is kept: no keyring, or one that takes nothing. Null: no choice. */
      readonly askStorage: 'missing' | 'broken' | null;
      /** True while the platform is asked to end all sessions. */
      readonly endingEverywhere: boolean;
    };
