/** The sign-in that is kept on this computer: stored, and forgotten, with what does not work of it made known. */
import type { Grant } from './session';
import { KeyringFailure, type Credentials } from './storage/credentials';
import type { Troubles } from './troubles';

/** Keeps and forgets it. Nothing here rejects. */
export interface KeptSignIn {
  readonly store: (grant: Grant, protection: 'keyring' | 'weak') => Promise<void>;
  readonly forget: (origin: string) => Promise<void>;
}

/** What is needed for it. */
export interface KeptSignInParts {
  readonly credentials: Credentials;
  readonly troubles: Troubles;
  /** The keyring is there but takes nothing: the person has another choice than to lose the sign-in. */
  readonly onKeyringBroken: () => void;
}

/** Makes it. */
export function createKeptSignIn({ credentials, troubles, onKeyringBroken }: KeptSignInParts): KeptSignIn {
  return {
    async store({ account, token, expiresInMinutes }, protection) {
      const saved = credentials.save(account, token, { protection, expiresInMinutes });
      const error = await troubles.follow(saved, 'not-stored');
      if (!(error instanceof KeyringFailure)) return;
      troubles.clear('not-stored');
      onKeyringBroken();
    },
    async forget(origin) {
      await troubles.follow(credentials.forget(origin), 'not-forgotten');
    },
  };
}
