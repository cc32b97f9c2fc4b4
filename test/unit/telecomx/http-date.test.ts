import { describe, expect, it } from 'vitest';
import { parseHttpDate, readRetryAfter } from '../../../main/telecomx/http-date';

const date = 'Tue, 24 Nov 2026 09:30:00 GMT';

describe('an HTTP date', () => {
  it('is read', () => {
    expect(parseHttpDate(date)).toBe(Date.UTC(2026, 10, 24, 9, 30));
  });

  it.each([
    undefined,
    '',
    '1',
    '2026-11-24T09:30:00Z',
    'Tue, 24 Nov 2026 09:30:00',
    `x${date}`,
    `${date} x`,
    'Tue, 24 Xxx 2026 09:30:00 GMT',
    'Mon, 24 Nov 1997 09:30:00 GMT',
  ])('is not %j', (text) => {
    expect(parseHttpDate(text)).toBeNull();
  });
});

describe('Retry-After', () => {
  const read = (value: string, now: string | null = date): number | null =>
    readRetryAfter(new Map([['retry-after', value], ...(now === null ? [] : [['date', now] as const])]));

  it('may be missing', () => {
    expect(readRetryAfter(new Map())).toBeNull();
  });

  it('reads seconds', () => {
    expect(read('0')).toBe(0);
    expect(read(' 120 ')).toBe(120_000);
    expect(read('999999999')).toBe(999_999_999_000);
  });

  it('reads a date, counted from the server’s own', () => {
    expect(read('Tue, 24 Nov 2026 09:31:30 GMT')).toBe(90_000);
    expect(read('Tue, 24 Nov 2026 09:00:00 GMT')).toBe(0);
  });

  it.each(['-1', '1.5', 'soon', '', '10s', 'x10', '1234567890'])('does not read %j', (value) => {
    expect(read(value)).toBeNull();
  });

  it('does not guess what a date means where the server tells none of its own', () => {
    expect(read('Tue, 24 Nov 2026 09:31:30 GMT', null)).toBeNull();
  });
});
