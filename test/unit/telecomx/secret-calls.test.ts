import { describe, expect, it } from 'vitest';
import { createSecretCalls } from '../../../main/telecomx/secret-calls';
import { callId, caller } from './words';

const secret = (id: string) => caller(id, { identity: { secret: true } });
const known = (calls: ReturnType<typeof createSecretCalls>, ...ids: string[]) =>
  ids.filter((id) => calls.has(callId(id)));

describe('the secret calls', () => {
  it('are those last seen as such', () => {
    const calls = createSecretCalls();
    calls.note([secret('a'), caller('b'), secret('c')]);
    expect(known(calls, 'a', 'b', 'c')).toEqual(['a', 'c']);
    calls.note([caller('c')]);
    expect(known(calls, 'a', 'b', 'c')).toEqual(['a']);
  });

  it('are the last ten thousand', () => {
    const calls = createSecretCalls();
    calls.note([secret('first'), secret('second')]);
    calls.note(Array.from({ length: 9998 }, (_, index) => secret(`c${index}`)));
    calls.note([secret('first')]);
    expect(known(calls, 'first', 'second', 'c0')).toEqual(['first', 'second', 'c0']);
    calls.note([secret('last')]);
    expect(known(calls, 'first', 'second', 'c0', 'last')).toEqual(['first', 'c0', 'last']);
  });
});
