import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../main/telecomx/error-sentence';
import { problemText, troubleText } from '../../../main/words/problem';

const server = 'https://api.telecomx.dk';

describe('why nobody is signed in', () => {
  it('is told by the server’s refusal', () => {
    const error = { kind: 'timeout', limit: 9500 } as const;
    expect(problemText({ kind: 'refused', error }, server)).toBe(sentenceFor(error, { server, signingIn: true }));
    expect(problemText({ kind: 'refused', error }, server)).toContain('api.telecomx.dk');
  });

  it.each([
    ['server-invalid', 'The server’s address cannot be read.'],
    ['server-insecure', 'The server’s address must begin with https://'],
    ['keyring-missing', 'This computer’s keyring is locked or not there'],
    ['keyring-changed', 'The stored sign-in can no longer be opened'],
    ['wrong-code', 'The code was not accepted.'],
    ['wrong-token', 'The phone system does not accept this personal token.'],
    ['demo-failed', 'The demo could not be started.'],
    ['session-expired', 'Your session has expired.'],
  ] as const)('is told of %s', (kind, beginning) => {
    expect(problemText({ kind }, server).startsWith(beginning)).toBe(true);
  });
});

describe('why a company keeps an agent from signing in', () => {
  const servers = ['https://one.example', 'http://127.0.0.1:4010', 'https://two.example'];

  it('is told with the servers that are left, and whose wish it is', () => {
    expect(problemText({ kind: 'server-refused', company: 'Nordlys A/S', servers }, server)).toBe(
      'Nordlys A/S lets this app sign in to one.example, 127.0.0.1:4010, or two.example only.',
    );
    expect(problemText({ kind: 'server-refused', company: null, servers: ['https://one.example'] }, server)).toBe(
      'Your company lets this app sign in to one.example only.',
    );
  });

  it('is told apart from a mistake in what the company wrote', () => {
    const mistake = 'The company’s settings have a mistake. Until it is put right, ';
    expect(problemText({ kind: 'server-held', servers: ['https://one.example'] }, server)).toBe(
      `${mistake}you can sign in to one.example only.`,
    );
    expect(problemText({ kind: 'weak-held' }, server)).toContain('it is not deleted');
  });

  it('is told of a sign-in that may not be kept', () => {
    expect(problemText({ kind: 'weak-refused', company: 'Nordlys A/S' }, server)).toMatch(
      /^Nordlys A\/S does not let/u,
    );
  });
});

describe('what does not work on this computer, or for this agent', () => {
  it.each([
    ['journal', 'Queue Tray cannot write down which popups were shown'],
    ['settings', 'What you chose cannot be written down'],
    ['not-stored', 'Your sign-in could not be stored'],
    ['not-forgotten', 'You are signed out, but your stored sign-in could not be removed'],
    ['not-ended', 'The phone system could not be reached to end your sessions everywhere.'],
  ] as const)('is told of %s', (trouble, beginning) => {
    expect(troubleText(trouble).startsWith(beginning)).toBe(true);
  });
});
