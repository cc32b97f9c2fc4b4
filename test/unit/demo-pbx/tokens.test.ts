import { describe, expect, it } from 'vitest';
import { Tokens } from '../../../main/demo-pbx/tokens';

const MINUTE = 60_000;
const home = '127.0.0.1';

describe('tokens', () => {
  it('lives fifteen minutes of the platform’s time', () => {
    const tokens = new Tokens();
    const issued = tokens.issue('anna', { persist: false, address: home, now: 0 });
    expect(issued.expiresInMinutes).toBe(15);
    expect(tokens.check(issued.token, { address: home, now: 15 * MINUTE - 1 })).toEqual({
      kind: 'valid',
      employee: 'anna',
    });
    expect(tokens.check(issued.token, { address: home, now: 15 * MINUTE })).toEqual({ kind: 'expired' });
  });

  it('lives on when it is extended', () => {
    const tokens = new Tokens();
    const { token } = tokens.issue('anna', { persist: false, address: home, now: 0 });
    tokens.extend(token, 10 * MINUTE);
    expect(tokens.check(token, { address: home, now: 24 * MINUTE }).kind).toBe('valid');
    expect(tokens.check(token, { address: home, now: 25 * MINUTE }).kind).toBe('expired');
  });

  it('never expires when it was asked to persist, nor by being extended', () => {
    const tokens = new Tokens();
    const issued = tokens.issue('anna', { persist: true, address: home, now: 0 });
    tokens.extend(issued.token, 0);
    expect(issued.expiresInMinutes).toBe(-1);
    expect(tokens.check(issued.token, { address: home, now: 10_000_000 * MINUTE }).kind).toBe('valid');
  });

  it('is worth nothing at another address', () => {
    const tokens = new Tokens();
    const { token } = tokens.issue('anna', { persist: true, address: home, now: 0 });
    expect(tokens.check(token, { address: '10.0.0.1', now: 0 })).toEqual({ kind: 'wrong-address' });
  });

  it('ends with all others of its employee, and nobody else’s', () => {
    const tokens = new Tokens();
    const issue = (employee: string): string => tokens.issue(employee, { persist: true, address: home, now: 0 }).token;
    const [first, second, other] = [issue('anna'), issue('anna'), issue('bo')];
    tokens.revokeAllOf('anna');
    const kinds = [first, second, other].map((token) => tokens.check(token, { address: home, now: 0 }).kind);
    expect(kinds).toEqual(['expired', 'expired', 'valid']);
  });

  it('counts as expired when nobody issued it or it was revoked', () => {
    const tokens = new Tokens();
    const { token } = tokens.issue('anna', { persist: true, address: home, now: 0 });
    tokens.revokeAll();
    tokens.extend(token, 0);
    expect(tokens.check(token, { address: home, now: 0 })).toEqual({ kind: 'expired' });
  });
});
