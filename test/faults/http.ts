/** Answers with a status other than the one hoped for. */
import { nextTry, said, type AnswerRow } from './row';

const page = '<!doctype html><html><title>Trouble</title><body><h1>Trouble</h1></body></html>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const fault = 'The queue’s line says that the phone system has a fault of its own';
const inTwoSeconds = (): string => new Date(Date.now() + 2000).toUTCString();

/** The rows. */
export const http = {
  'internal-error': {
    fault: 'The platform answers 500 `internal_error`.',
    sees: `${fault} (500).`,
    heals: nextTry,
    plan: { kind: 'refuse', status: 500, code: 'internal_error' },
    says: /fault of its own \(500\)/,
  },
  'bad-gateway': {
    fault: 'A gateway in front of the platform answers 502 with a page of HTML.',
    sees: `${fault} (502).`,
    heals: nextTry,
    plan: { kind: 'answer', status: 502, body: page, headers: html },
    says: /fault of its own \(502\)/,
  },
  'gateway-timeout': {
    fault: 'A gateway gives up on the platform: 504 without a body.',
    sees: `${fault} (504).`,
    heals: nextTry,
    plan: { kind: 'answer', status: 504 },
    says: /fault of its own \(504\)/,
  },
  unavailable: {
    fault: 'The platform is being serviced: 503 with `Retry-After: 1`.',
    sees: `${fault} (503).`,
    heals: 'Live at the next try, which comes no sooner than the platform asked for.',
    plan: { kind: 'answer', status: 503, headers: { 'Retry-After': '1' } },
    says: /fault of its own \(503\)/,
    pause: 4000,
  },
  'unavailable-until': {
    fault: 'The platform answers 503 with a `Retry-After` that is a date.',
    sees: `${fault} (503).`,
    heals: 'Live at the next try, which comes no sooner than that date.',
    plan: () => ({ kind: 'answer', status: 503, headers: { 'Retry-After': inTwoSeconds() } }),
    says: /fault of its own \(503\)/,
    pause: 5000,
  },
  'too-many-requests': {
    fault: 'The platform answers 429 and does not say for how long.',
    sees: 'The queue’s line says that fewer requests are asked for.',
    heals: nextTry,
    plan: { kind: 'answer', status: 429 },
    says: /fewer requests \(429\)/,
  },
  'too-many-requests-told': {
    fault: 'The platform answers 429 with `Retry-After: 1`.',
    sees: 'The queue’s line says that fewer requests are asked for.',
    heals: 'Live at the next try, which comes no sooner than the platform asked for.',
    plan: { kind: 'answer', status: 429, headers: { 'Retry-After': '1' } },
    says: /fewer requests \(429\)/,
    pause: 4000,
  },
  'too-many-requests-nonsense': {
    fault: 'The platform answers 429 with a `Retry-After` of a hundred years.',
    sees: 'The queue’s line says that fewer requests are asked for.',
    heals: 'Live at the next try: what is longer than an hour is taken for nonsense.',
    plan: { kind: 'answer', status: 429, headers: { 'Retry-After': '3153600000' } },
    says: /fewer requests \(429\)/,
  },
  'retry-after-garbage': {
    fault: 'The platform answers 503 with a `Retry-After` that is neither seconds nor a date.',
    sees: `${fault} (503).`,
    heals: nextTry,
    plan: { kind: 'answer', status: 503, headers: { 'Retry-After': 'soon, -1; maybe' } },
    says: /fault of its own \(503\)/,
  },
  'no-content': {
    fault: 'The platform answers 204 instead of an empty list.',
    sees: 'The list stays as it was; the queue’s line says that the answer was not expected.',
    heals: nextTry,
    plan: { kind: 'answer', status: 204 },
    says: /was not expected \(204\)/,
  },
  'not-modified-unasked': {
    fault: 'The platform answers 304 though nobody asked whether anything changed.',
    sees: 'The list stays as it was; the queue’s line says that the answer was not expected.',
    heals: nextTry,
    plan: { kind: 'answer', status: 304 },
    says: /was not expected \(304\)/,
  },
  teapot: {
    fault: 'The platform answers with a 4xx that is documented nowhere (418).',
    sees: 'The queue’s line says that the answer was not expected, with its number.',
    heals: nextTry,
    plan: { kind: 'answer', status: 418, body: '{"error":"teapot"}' },
    says: /was not expected \(418\)/,
  },
  'odd-status': {
    fault: 'An answer has a status that HTTP does not know (799).',
    sees: 'The queue’s line says that the answer was not expected, with its number.',
    heals: nextTry,
    plan: { kind: 'raw', bytes: 'HTTP/1.1 799 Odd\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]' },
    says: /was not expected \(799\)|No connection/,
  },
  'redirect-away': {
    fault: 'The network answers with a redirect to another host.',
    sees: 'The queue’s line names the host; nothing is asked there, and no token goes there.',
    heals: nextTry,
    plan: { kind: 'redirect', to: 'https://portal.example/login' },
    says: /sends us on to portal\.example/,
  },
  'redirect-loop': {
    fault: 'The platform redirects to itself, for ever.',
    sees: 'The queue’s line says so after one request: no redirect is followed.',
    heals: nextTry,
    plan: { kind: 'redirect', to: '/pbx/queue/loop/callers', status: 307 },
    says: /sends us on to 127\.0\.0\.1/,
  },
  'redirect-nowhere': {
    fault: 'A redirect does not say where to.',
    sees: 'The queue’s line says that the server sends us on.',
    heals: nextTry,
    plan: { kind: 'answer', status: 302 },
    says: /sends us on to/,
  },
  'foreign-401': {
    fault: 'A device on the way answers 401 with a page of its own.',
    sees: 'The queue’s line says that the answer is none of the platform’s. Nobody is signed out.',
    heals: nextTry,
    plan: { kind: 'answer', status: 401, body: page, headers: html },
    says: said.malformed,
  },
  'network-login-required': {
    fault: 'The network wants a sign-in first: 511 with a page of HTML.',
    sees: 'The queue’s line says so, and what to do.',
    heals: nextTry,
    plan: { kind: 'answer', status: 511, body: page, headers: html },
    says: said.portal,
  },
} as const satisfies Readonly<Record<string, AnswerRow>>;
