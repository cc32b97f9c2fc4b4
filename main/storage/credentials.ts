/** The stored tokens, one for each server, encrypted. The password is never stored. */
import * as v from 'valibot';
import { readJson, writeJson } from './json-file';
import { oneByOne } from './one-by-one';

/**
 * How a stored token is protected: by the desktop's keyring, or, where there is none, only by the fixed key of
 * `weak-seal.ts`, which the person must have accepted.
 */
type Protection = 'keyring' | 'weak';

/** Turns tokens into what may be written to disk, and back. */
export interface TokenCipher {
  /** Whether this desktop has a real keyring. May ask the person to unlock it. */
  hasKeyring(): boolean;
  /** Throws when it cannot encrypt. */
  encrypt(token: string, protection: Protection): Buffer;
  /** Throws when the keyring is locked, gone, or another than the one that encrypted it. */
  decrypt(encrypted: Buffer, protection: Protection): string;
}

/** Who signed in where. */
export interface Account {
  readonly origin: string;
  readonly email: string;
  readonly employee: string | null;
}

/** What is stored for a server. */
type StoredToken =
  | { readonly kind: 'token'; readonly account: Account; readonly token: string }
  | { readonly kind: 'nothing' }
  /** There is a token, but the keyring does not give it back. */
  | { readonly kind: 'locked'; readonly account: Account };

const fileSchema = v.object({
  version: v.literal(1),
  tokens: v.array(
    v.object({
      origin: v.string(),
      email: v.string(),
      employee: v.nullable(v.string()),
      protection: v.picklist(['keyring', 'weak']),
      encrypted: v.string(),
    }),
  ),
});

type StoredRecord = v.InferOutput<typeof fileSchema>['tokens'][number];

/** The stored tokens. A token is bound to the origin it was made for and is never given to another. */
export interface Credentials {
  readonly hasKeyring: () => boolean;
  readonly load: (origin: string) => Promise<StoredToken>;
  /** Rejects when it could not be encrypted or written. */
  readonly save: (account: Account, token: string, protection: Protection) => Promise<void>;
  readonly forget: (origin: string) => Promise<void>;
}

/** Opens the file at `path`; it is read anew each time, so that it is the one truth. */
export function openCredentials(path: string, cipher: TokenCipher): Credentials {
  // A change reads the file and writes it: two at a time would undo one another.
  const next = oneByOne();

  async function records(): Promise<readonly StoredRecord[]> {
    const found = await readJson(path, fileSchema);
    return found.kind === 'value' ? found.value.tokens : [];
  }

  async function change(origin: string, record: StoredRecord | null): Promise<void> {
    const before = await records();
    const others = before.filter((other) => other.origin !== origin);
    if (record === null && others.length === before.length) return;
    await writeJson(path, { version: 1, tokens: record === null ? others : [...others, record] });
  }

  const replace = (origin: string, record: StoredRecord | null): Promise<void> => next(() => change(origin, record));

  return {
    hasKeyring: () => cipher.hasKeyring(),
    async load(origin) {
      const record = (await next(records)).find((one) => one.origin === origin);
      if (record === undefined) return { kind: 'nothing' };
      const { email, employee, protection, encrypted } = record;
      const account = { origin, email, employee };
      try {
        return { kind: 'token', account, token: cipher.decrypt(Buffer.from(encrypted, 'base64'), protection) };
      } catch {
        return { kind: 'locked', account };
      }
    },
    async save(account, token, protection) {
      const encrypted = cipher.encrypt(token, protection).toString('base64');
      await replace(account.origin, { ...account, protection, encrypted });
    },
    forget: (origin) => replace(origin, null),
  };
}
