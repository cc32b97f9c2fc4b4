import type { PolicyView, SessionView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** The session while its form is filled in. */
export type FormSession = Extract<SessionView, { state: 'signed-out' | 'signing-in' | 'expired' }>;
/** By which of its two forms a person signs in. */
type Way = FormSession['way'];
export type Field = 'email' | 'password' | 'token' | 'server';

/** The fields of each form, from top to bottom. */
export const fieldsOf: Readonly<Record<Way, readonly Field[]>> = {
  password: ['email', 'password', 'server'],
  token: ['token', 'server'],
};

/** The likeliest first. */
const wrongFields: Readonly<Record<NonNullable<FormSession['wrong']>, readonly Field[]>> = {
  server: ['server'],
  credentials: ['password', 'email'],
  token: ['token'],
  code: [],
};

/** The server of the form: the one that is meant where that may be signed in to, or else the first that may. */
export function serverIn({ servers }: PolicyView, meant: string): string {
  return servers?.includes(meant) === false ? (servers[0] ?? meant) : meant;
}

/** What is wrong, and with which fields. */
interface Complaint {
  readonly tone: 'warning' | 'critical';
  readonly text: string;
  readonly fields: readonly Field[];
}

/** What is said of the form on show; null where nothing is. `missing` are the fields that were left out. */
export function complaintOf(
  { state, wrong, problem }: FormSession,
  way: Way,
  missing: readonly Field[],
): Complaint | null {
  if (state === 'signing-in') return null;
  if (missing.length > 0) return { tone: 'critical', text: m.signin_fill_in(), fields: missing };
  // What is wrong with a password says nothing of a token.
  if (problem === null || wrong === (way === 'token' ? 'credentials' : 'token')) return null;
  const fields = wrong === null ? [] : wrongFields[wrong];
  // That a session has ended is no mistake of anybody's.
  return { tone: state === 'expired' && fields.length === 0 ? 'warning' : 'critical', text: problem, fields };
}
