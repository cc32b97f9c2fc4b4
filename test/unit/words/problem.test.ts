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
