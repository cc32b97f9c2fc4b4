/** Connections that cannot be made, or break. */
import { nextTry, nothingLost, said, type AnswerRow, type Row } from './row';

const noConnection = 'The list stays as it was; the queue’s line says that there is no connection, and a code.';

/** The rows that the platform's end of a connection plays. */
export const connections = {
  reset: {
    fault: 'The connection is reset instead of an answer.',
    sees: noConnection,
    heals: nextTry,
    plan: { kind: 'reset' },
    says: said.network,
  },
  closed: {
    fault: 'The connection is closed instead of an answer.',
    sees: noConnection,
    heals: nextTry,
    plan: { kind: 'raw', bytes: '' },
    says: said.network,
  },
  'half-headers': {
    fault: 'The connection breaks in the middle of the headers.',
    sees: 'The list stays as it was; the queue’s line says that something is wrong with the answer.',
    heals: nextTry,
    plan: { kind: 'raw', bytes: 'HTTP/1.1 200 OK\r\nContent-Ty' },
    says: /No connection|not one of a Telecom X/,
  },
  'no-http': {
    fault: 'What answers speaks no HTTP.',
    sees: noConnection,
    heals: nextTry,
    plan: { kind: 'raw', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' },
    says: /No connection|not one of a Telecom X/,
  },
  'huge-headers': {
    fault: 'The headers of an answer are a megabyte long.',
    sees: noConnection,
    heals: nextTry,
    plan: { kind: 'raw', bytes: `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(1_000_000)}\r\n\r\n[]` },
    says: said.network,
  },
} as const satisfies Readonly<Record<string, AnswerRow>>;

/** The rows that are played on the way to the platform, for all queues at once. */
export const line = {
  refused: {
    fault: 'The server is down: connections are refused.',
    sees: 'The status says that no queue answers; a line says that there is no connection.',
    heals: 'Live at the next try after the server is up again.',
  },
  'reset-at-once': {
    fault: 'Every connection is reset as soon as it is made.',
    sees: 'The status says that no queue answers; a line says that there is no connection.',
    heals: nextTry,
  },
  'cut-between-polls': {
    fault: 'All open connections are cut between two polls, as a firewall does.',
    sees: 'Nothing: the next poll makes a new connection.',
    heals: nothingLost,
  },
} as const satisfies Readonly<Record<string, Row>>;
