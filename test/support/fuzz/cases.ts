/** What is read in the long run: a question with the answer to it, or a file with what it holds. */
import fc from 'fast-check';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { sealWeakly } from '../../../main/storage/weak-seal';
import type { HttpResponse } from '../../../main/telecomx/transport';
import { answersOf, around, hostileJson, listOfNearly, nearly } from '../hostile';

/** The questions that are put to the platform. */
const questions = ['callers', 'queues', 'queue', 'login', 'validate', 'extend', 'personal-token', 'log-out'] as const;

/** The files that are read. */
const files = ['ledger', 'settings', 'agent-settings', 'credentials'] as const;

/** One thing to be read. */
export type Case =
  | { readonly kind: 'answer'; readonly to: (typeof questions)[number]; readonly response: HttpResponse }
  | { readonly kind: 'file'; readonly file: (typeof files)[number]; readonly text: string };

/** The server whose token is stored. */
export const origin = 'https://pbx.example.dk';

/** Few ids, so that the same call and the same queue come again, within an answer and from one to the next. */
const id = fc.constantFrom('a-pbx1', 'b-pbx1', 'c-pbx1', '5a', '5b', '__proto__');

function withId(sample: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  return id.chain((_id) => nearly({ _id, ...sample }));
}

const caller = withId({
  state: 'CALLBACK',
  number: '+4535203040',
  name: 'Bamse & Kylling',
  privacy: false,
  entered: '2026-11-24T09:00:00.000Z',
  answered: null,
  presentation: '+4570305050',
  answeredByExtension: null,
  answeredByNumber: null,
});
const details = { name: 'Support', number: '+4570305050', serviceLevel: 30, serviceLevelCritical: 120 };
const agent = { employee: '5a', customer: '5b', accessLevel: 'PERSONAL' };
/** Few that are longer than what can be searched for. */
const token = fc
  .oneof({ weight: 50, arbitrary: fc.constant(20) }, { weight: 1, arbitrary: fc.constant(1_000_000) })
  .map((length) => 'k'.repeat(length));
const login = token.chain((issued) => nearly({ token: issued, expiresInMinutes: -1, ...agent }));
const validated = nearly({ success: true, ...agent });

const words = fc.constantFrom('access_denied', 'expired', 'invalid_token', 'blacklisted', 'smsKey', 'authenticator');
const error = words.chain((word) =>
  fc.oneof(
    nearly({ message: word }),
    nearly({ error: word }),
    nearly({ error: { code: word, message: word } }),
    nearly({ errors: { [word]: [word] } }),
    fc.constant(word),
  ),
);

const bodies: Readonly<Record<(typeof questions)[number], fc.Arbitrary<string>>> = {
  callers: listOfNearly(caller),
  queues: listOfNearly(withId({ member: true, dynamic: false, ...details })),
  queue: nearly(details),
  login,
  validate: validated,
  extend: validated,
  'personal-token': validated,
  'log-out': nearly({ success: true }),
};

function answerTo(to: (typeof questions)[number]): fc.Arbitrary<Case> {
  const body = fc.oneof({ weight: 3, arbitrary: around(bodies[to]) }, { weight: 1, arbitrary: around(error) });
  return answersOf(body).map((response) => ({ kind: 'answer', to, response }));
}

const record = {
  origin,
  email: 'asta@example.dk',
  employee: '5a',
  protection: 'weak',
  encrypted: sealWeakly('a-stored-token').toString('base64'),
};
const entries = [
  { call: 'a-pbx1', kind: 'vip', status: 'intended', absentSince: null },
  { call: 'b-pbx1', kind: 'snoozed', status: 'promised', due: 1_795_521_600_000, absentSince: null },
  { queue: '5a', kind: 'alarm', status: 'unknown', absentSince: 1_795_521_600_000 },
  { kind: 'offline', status: 'over' },
];
const kinds = { vip: true, callback: null, critical: false, alarm: null };
const choice = { id: 'a', shown: true, alerts: null, kinds, added: false };
const windowPlace = { x: -100, y: 20, width: 400, height: 600 };
/** What every version of the settings holds, and the third besides. */
const settings = { server: origin, email: '', way: 'token', strategies: { [origin]: 'query' }, pollInterval: 2 };
const newer = { ...defaultPreferences, windowPlace, closeExplained: true };

/** A file of that version, with a list that is nearly right. */
function versioned(name: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.oneof(fc.constantFrom('1', '2'), hostileJson), listOfNearly(item))
    .map(([v, list]) => `{"version":${v},"${name}":${list}}`);
}

const contents: Readonly<Record<(typeof files)[number], fc.Arbitrary<string>>> = {
  ledger: fc.array(fc.constantFrom(...entries).chain(nearly), { maxLength: 4 }).map((lines) => lines.join('\n')),
  settings: fc
    .constantFrom<Readonly<Record<string, unknown>>>(
      { version: 1, ...settings },
      { version: 2, ...settings },
      { version: 4, ...settings, ...newer },
    )
    .chain(nearly),
  'agent-settings': versioned('queues', nearly(choice)),
  credentials: versioned('tokens', fc.oneof(nearly(record), nearly({ ...record, protection: 'keyring' }))),
};

function fileOf(file: (typeof files)[number]): fc.Arbitrary<Case> {
  return around(contents[file]).map((text) => ({ kind: 'file', file, text }));
}

/** The callers' list most often, being the product's core; real files seldom, for a disk is slow. */
export const anyCase: fc.Arbitrary<Case> = fc.oneof(
  { weight: 40, arbitrary: answerTo('callers') },
  ...questions.slice(1).map((to) => ({ weight: 8, arbitrary: answerTo(to) })),
  { weight: 12, arbitrary: fileOf('ledger') },
  ...files.slice(1).map((file) => ({ weight: 1, arbitrary: fileOf(file) })),
);
