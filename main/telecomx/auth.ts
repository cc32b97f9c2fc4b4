/** Signing in and out, and asking whether a token still holds. */
import * as v from 'valibot';
import type { Access, TokenStrategy } from './access';
import { bySchema } from './answer';
import { signInError } from './api-error';
import type { Client } from './client';
import { isRefusal, type Result, type SecondFactor, type TelecomxError } from './errors';
import { agentQueues } from './queues';
import type { Redactor } from './redact';
import { idSchema, optional, textSchema } from './schema';

/** Who signs in where. The password lives only as long as this value. */
export interface Credentials {
  readonly origin: string;
  readonly email: string;
  readonly password: string;
  readonly strategy: TokenStrategy;
  /** The second factors, as typed; null for one that was not asked for. They hold for one sign-in. */
  readonly codes: Readonly<Record<SecondFactor, string | null>>;
}

/** The agent a token stands for; what the platform did not say is null. */
export interface Agent {
  readonly employee: string | null;
  readonly customer: string | null;
  readonly accessLevel: string | null;
}

/** A sign-in that was accepted. */
export interface SignedIn extends Agent {
  readonly token: string;
  /** -1 for a token that lasts until the user logs out. */
  readonly expiresInMinutes: number | null;
}

/** Longer is no token: a whole page, say, that was pasted by mistake. Characters. */
const longestToken = 4096;

const agentFields = {
  employee: v.optional(v.unknown()),
  customer: v.optional(v.unknown()),
  accessLevel: v.optional(v.unknown()),
};
const signedInSchema = v.object({
  token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestToken)),
  expiresInMinutes: v.optional(v.unknown()),
  ...agentFields,
});
const validatedSchema = v.object({ success: v.boolean(), ...agentFields });

function readAgent(found: Readonly<Partial<Record<keyof Agent, unknown>>>): Agent {
  return {
    employee: optional(idSchema, found.employee),
    customer: optional(idSchema, found.customer),
    accessLevel: optional(textSchema, found.accessLevel),
  };
}

/** The codes that were given, by the platform's names for them. */
function givenCodes({ sms, authenticator }: Credentials['codes']): Readonly<Record<string, string>> {
  const typed = { smsKey: sms?.trim() ?? '', authenticatorToken: authenticator?.trim() ?? '' };
  return Object.fromEntries(Object.entries(typed).filter(([, code]) => code !== ''));
}

/** `POST /auth/login`, for a token that lasts. Password, codes and token are hidden from all texts from here on. */
export async function signIn(client: Client, redactor: Redactor, who: Credentials): Promise<Result<SignedIn>> {
  const codes = givenCodes(who.codes);
  for (const secret of [who.password, ...Object.values(codes)]) redactor.hide(secret);
  const answer = await client.request({
    path: '/auth/login',
    access: { origin: who.origin },
    post: {
      username: who.email,
      password: who.password,
      persist: true,
      ...codes,
      ...(who.strategy === 'cookie' ? { cookie: true } : {}),
    },
    refusal: signInError,
    read: bySchema(signedInSchema),
  });
  if (!answer.ok) return answer;
  const found = answer.value.value;
  redactor.hide(found.token);
  return {
    ok: true,
    value: {
      token: found.token,
      expiresInMinutes: optional(v.number(), found.expiresInMinutes),
      ...readAgent(found),
    },
  };
}

async function askWhose(client: Client, access: Access, path: string): Promise<Result<Agent>> {
  const answer = await client.request({ path, access, read: bySchema(validatedSchema) });
  if (!answer.ok) return answer;
  const found = answer.value.value;
  if (!found.success) return { ok: false, error: { kind: 'unauthorized', reason: 'other' } };
  return { ok: true, value: readAgent(found) };
}

/** `GET /auth/validateToken`: whose token it is, or `unauthorized`. */
export function validateToken(client: Client, access: Access): Promise<Result<Agent>> {
  return askWhose(client, access, '/auth/validateToken');
}

/** `GET /auth/validateToken?extend=true`: as {@link validateToken}, and the token's life begins anew. */
export function extendToken(client: Client, access: Access): Promise<Result<Agent>> {
  return askWhose(client, access, '/auth/validateToken?extend=true');
}

/**
 * Whether a server answers as the platform does to who shows no token: null where it does, else why not. Nothing is tried that
 * could look like a guess at a token, after which the platform blocks an address.
 */
export async function whyNotThePlatform(client: Client, origin: string): Promise<TelecomxError | null> {
  const answer = await client.request({
    path: '/auth/validateToken',
    access: { origin },
    read: bySchema(validatedSchema),
  });
  if (answer.ok || answer.error.kind === 'unauthorized' || isRefusal(answer.error)) return null;
  return answer.error;
}

/** What may stand in a header and in an address alike; anything else was not copied from a token. */
const tokenForm = /^[!-~]+$/;

/**
 * The token in a text that a person pasted: without white space, seen or unseen, which mails break lines with, and
 * without quotes and without the `Bearer` or `token=` that often stands before it. Null where there is none.
 */
export function readPastedToken(text: string): string | null {
  const token = text
    .trim()
    .replace(/^["'“”]|["'“”]$/g, '')
    .replace(/^(?:authorization\s*:\s*|\??token=)/i, '')
    .replace(/^bearer(?::?\s+|$)/i, '')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '');
  return token.length <= longestToken && tokenForm.test(token) ? token : null;
}

const nobodyKnown: Agent = { employee: null, customer: null, accessLevel: null };

/**
 * Whose a pasted token is. It is hidden from all texts from here on. A server that does not tell it whose it is - a
 * machine's token may not ask - has accepted it when it tells it the queues.
 */
export async function checkPersonalToken(client: Client, redactor: Redactor, access: Access): Promise<Result<Agent>> {
  redactor.hide(access.token);
  const whose = await validateToken(client, access);
  if (whose.ok || !(isRefusal(whose.error) || whose.error.kind === 'unexpected')) return whose;
  const queues = await agentQueues(client, access);
  return queues.ok ? { ok: true, value: nobodyKnown } : queues;
}

/**
 * `GET /auth/logout`: ends every token of the user's, in the vendor's own phone client too. To be asked for by a
 * person, once. A session that has expired is one that has ended.
 */
export async function signOutEverywhere(client: Client, access: Access): Promise<Result<null>> {
  const done = await client.requestDone({ path: '/auth/logout', access });
  const isOver = !done.ok && done.error.kind === 'unauthorized' && done.error.reason === 'expired';
  return isOver ? { ok: true, value: null } : done;
}
