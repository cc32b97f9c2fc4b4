/** Signing in, and asking whether a token still holds. */
import * as v from 'valibot';
import type { Access, TokenStrategy } from './access';
import { bySchema } from './answer';
import { signInError } from './api-error';
import type { Client } from './client';
import type { Result } from './errors';
import type { Redactor } from './redact';
import { idSchema, optional, textSchema } from './schema';

/** Who signs in where. The password lives only as long as this value. */
export interface Credentials {
  readonly origin: string;
  readonly email: string;
  readonly password: string;
  readonly strategy: TokenStrategy;
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

const agentFields = {
  employee: v.optional(v.unknown()),
  customer: v.optional(v.unknown()),
  accessLevel: v.optional(v.unknown()),
};
const signedInSchema = v.object({
  token: v.pipe(v.string(), v.nonEmpty()),
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

/** `POST /auth/login`, for a token that lasts. Password and token are hidden from all texts from here on. */
export async function signIn(client: Client, redactor: Redactor, who: Credentials): Promise<Result<SignedIn>> {
  redactor.hide(who.password);
  const answer = await client.request({
    path: '/auth/login',
    access: { origin: who.origin },
    post: {
      username: who.email,
      password: who.password,
      persist: true,
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

/** `GET /auth/validateToken`: whose token it is, or `unauthorized`. */
export async function validateToken(client: Client, access: Access): Promise<Result<Agent>> {
  const answer = await client.request({ path: '/auth/validateToken', access, read: bySchema(validatedSchema) });
  if (!answer.ok) return answer;
  const found = answer.value.value;
  if (!found.success) return { ok: false, error: { kind: 'unauthorized', reason: 'other' } };
  return { ok: true, value: readAgent(found) };
}
