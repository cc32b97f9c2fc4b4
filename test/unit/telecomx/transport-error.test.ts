import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TransportFailure } from '../../../main/telecomx/transport';
import { OutOfTime, transportError } from '../../../main/telecomx/transport-error';

const limits = { time: 10_000, size: 8 };
const network = (detail: string) => transportError(new TransportFailure({ kind: 'network', detail }), limits);

describe('the error behind a request without an answer', () => {
  it.each([
    [new OutOfTime(), { kind: 'timeout', limit: 10_000 }],
    [new TransportFailure({ kind: 'too-large' }), { kind: 'too-large', limit: 8 }],
    [new TransportFailure({ kind: 'proxy-login', proxy: 'p:3128' }), { kind: 'proxy-login', proxy: 'p:3128' }],
    [new TransportFailure({ kind: 'proxy-login', proxy: null }), { kind: 'proxy-login', proxy: null }],
    [new Error('token=abc'), { kind: 'network', detail: 'FAILED' }],
    ['text', { kind: 'network', detail: 'FAILED' }],
  ])('%s', (failure, error) => {
    expect(transportError(failure, limits)).toEqual(error);
  });

  it.each([
    ['ERR_CERT_DATE_INVALID', 'expired'],
    ['ERR_CERT_AUTHORITY_INVALID', 'unknown-issuer'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'wrong-host'],
    ['ERR_CERT_REVOKED', 'other'],
    ['ERR_SSL_PROTOCOL_ERROR', 'other'],
  ])('names what is wrong with the certificate: %s', (detail, problem) => {
    expect(network(detail)).toEqual({ kind: 'certificate', problem, detail });
  });

  it.each(['ERR_CONNECTION_REFUSED', 'ERR_CERTAIN', 'XERR_CERT_DATE_INVALID', 'ECONNRESET'])(
    'leaves other codes as they are: %s',
    (detail) => {
      expect(network(detail)).toEqual({ kind: 'network', detail });
    },
  );

  it('holds a code and never a sentence, which could hold a secret', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const error = network(text);
        expect('detail' in error && /^[A-Z][A-Z0-9_]{0,63}$/.test(error.detail)).toBe(true);
      }),
    );
  });
});
