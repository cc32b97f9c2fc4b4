/** The stored tokens, one for each server, encrypted. The password is never stored. */
import * as v from 'valibot';
import { writeJson } from './json-file';
import { oneByOne } from './one-by-one';
import { deleteAsides, type OnSetAside } from './set-aside';
import { field, goodOnes, type OnFlaw } from './tolerant';
import { readVersioned, replaceKeepingCopy, type Format } from './versioned-file';

const protectionSchema = v.picklist(['keyring', 'weak']);

/**
 * How a stored token is protected: by the desktop's keyring, or, where there is none, only by the fixed key of
 * `weak-seal.ts`, which the person must have accepted.
 */
export type Protection = v.InferOutput<typeof protectionSchema>;

/** Turns tokens into what may be written to disk, and back. */
export interface TokenCipher {
  /** Whether this desktop has a real keyring. May ask the person to unlock it. To be asked before all else. */
  hasKeyring(): Promise<boolean>;
  /** Throws when it cannot encrypt. */
  encrypt(token: string, protection: Protection): Buffer;
  /** Throws when the keyring is locked, gone, or another than the one that encrypted it. */
  decrypt(encrypted: Buffer, protection: Protection): string;
}

/** Who signed in where. */
export interface Account {
  readonly origin: string;
  /** Null where the sign-in was made by a personal token. */
  readonly email: string | null;
  readonly employee: string | null;
}

/** What becomes of a token that was kept without a keyring. */
export type WeakRule = 'used' | 'unused' | 'forgotten';

/** What is stored for a server. */
export type StoredToken =
  | {
      readonly kind: 'token';
      readonly account: Account;
      readonly token: string;
      /** From when it was made or extended last; null for one that lasts. */
      readonly expiresInMinutes: number | null;
    }
  | { readonly kind: 'nothing' }
  /** There was one that was kept without a keyring, which is not allowed: it is forgotten, or just not used. */
  | { readonly kind: 'forbidden'; readonly account: Account; readonly weak: 'unused' | 'forgotten' }
  /** There is a token, but no keyring to open it; or there is one, but it is not, or no longer, the one that closed it. */
  | { readonly kind: 'locked'; readonly account: Account; readonly keyring: 'missing' | 'changed' };

/** There is a keyring, or there was, but it does not encrypt. */
export class KeyringFailure extends Error {
  constructor(cause: unknown) {
    super('the keyring does not encrypt', { cause });
    this.name = 'KeyringFailure';
  }
}

function recordSchema(onFlaw: OnFlaw) {
  return v.object({
    origin: v.string(),
    email: v.nullable(v.string()),
    employee: v.nullable(v.string()),
    protection: protectionSchema,
    encrypted: v.string(),
    expiresInMinutes: field(v.nullable(v.pipe(v.number(), v.gtValue(0))), null, onFlaw),
  });
}

type StoredRecord = v.InferOutput<ReturnType<typeof recordSchema>>;

const format: Format<{ readonly tokens: readonly StoredRecord[] }> = {
  steps: [],
  schema: (onFlaw) =>
    v.object({ version: v.literal(1), tokens: field(goodOnes(recordSchema(onFlaw), onFlaw), [], onFlaw) }),
};

/** The stored tokens. A token is bound to the origin it was made for and is never given to another. */
export interface Credentials {
  readonly hasKeyring: () => Promise<boolean>;
  /** Never rejects. */
  readonly load: (origin: string) => Promise<StoredToken>;
  /** Rejects with a {@link KeyringFailure} when it could not be encrypted, with another error when not written. */
  readonly save: (account: Account, token: string, how: Storing) => Promise<void>;
  /** Forgets what was set aside, too, since that may hold the same token. Rejects when the disk does not take it. */
  readonly forget: (origin: string) => Promise<void>;
}

/** How a token is stored. */
export interface Storing {
  readonly protection: Protection;
  /** Null for a token that lasts. */
  readonly expiresInMinutes: number | null;
}

/**
 * Opens the file at `path`; it is read anew each time, so that it is the one truth. `onSetAside` is told whenever
 * something in it makes no sense. `weak` says what becomes of what was kept without a keyring.
 */
export function openCredentials(
  path: string,
  cipher: TokenCipher,
  onSetAside: OnSetAside,
  weak: WeakRule,
): Credentials {
  // A change reads the file and writes it: two at a time would undo one another.
  const next = oneByOne();

  const contentOf = (tokens: readonly StoredRecord[]) => ({ version: 1, tokens });

  /** The record of a server, and all others. */
  async function find(origin: string): Promise<{ own: StoredRecord | undefined; others: readonly StoredRecord[] }> {
    const { tokens } = await readVersioned(path, format, onSetAside);
    return {
      own: tokens.find((record) => record.origin === origin),
      others: tokens.filter((record) => record.origin !== origin),
    };
  }

  /** Forgets all that is kept without a keyring. */
  async function dropWeak(): Promise<void> {
    const { tokens } = await readVersioned(path, format, onSetAside);
    const others = tokens.filter(({ protection }) => protection !== 'weak');
    if (others.length === tokens.length) return;
    await writeJson(path, contentOf(others));
    await deleteAsides(path);
  }

  async function load(origin: string): Promise<StoredToken> {
    const { own, others } = await find(origin);
    // None of it is used; a disk that does not take it is asked again at the next start.
    if (weak === 'forgotten') await dropWeak().catch(() => undefined);
    if (own === undefined) return { kind: 'nothing' };
    const { email, employee, protection, encrypted, expiresInMinutes } = own;
    const account = { origin, email, employee };
    if (protection === 'weak' && weak !== 'used') return { kind: 'forbidden', account, weak };
    if (protection === 'keyring' && !(await cipher.hasKeyring()))
      return { kind: 'locked', account, keyring: 'missing' };
    try {
      const token = cipher.decrypt(Buffer.from(encrypted, 'base64'), protection);
      return { kind: 'token', account, token, expiresInMinutes };
    } catch {
      if (protection === 'keyring') return { kind: 'locked', account, keyring: 'changed' };
      // The fixed key is always the same one: the record is damaged.
      await replaceKeepingCopy(path, contentOf(others), onSetAside);
      return { kind: 'nothing' };
    }
  }

  async function save(record: StoredRecord): Promise<void> {
    const { others } = await find(record.origin);
    await writeJson(path, contentOf([...others, record]));
  }

  async function forget(origin: string): Promise<void> {
    const { own, others } = await find(origin);
    if (own !== undefined) await writeJson(path, contentOf(others));
    await deleteAsides(path);
  }

  function encrypt(token: string, protection: Protection): string {
    try {
      return cipher.encrypt(token, protection).toString('base64');
    } catch (error) {
      throw new KeyringFailure(error);
    }
  }

  return {
    hasKeyring: () => cipher.hasKeyring(),
    load: (origin) => next(() => load(origin)),
    save: async (account, token, how) => {
      const encrypted = encrypt(token, how.protection);
      await next(() => save({ ...account, ...how, encrypted }));
    },
    forget: (origin) => next(() => forget(origin)),
  };
}
