import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../main/telecomx/moment';

const utc = Date.UTC(2018, 0, 1, 10, 20, 30);

describe('a date on the wire', () => {
  it.each([
    ['2018-01-01T10:20:30.000Z', utc],
    ['2018-01-01T10:20:30.125Z', utc + 125],
    ['2018-01-01T10:20:30.1Z', utc + 100],
    ['2018-01-01T10:20:30,1234567Z', utc + 123],
    ['2018-01-01T10:20:30Z', utc],
    ['2018-01-01T10:20:30', utc],
    ['2018-01-01 10:20:30', utc],
    [' 2018-01-01t10:20:30z ', utc],
    ['2018-01-01T10:20', utc - 30_000],
    ['2018-01-01T11:20:30+01:00', utc],
    ['2018-01-01T11:50:30+0130', utc],
    ['2018-01-01T08:50:30-01:30', utc],
    ['2018-01-02T10:19:30+23:59', utc],
  ])('reads %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it.each([
    '',
    'yesterday',
    '2018-01-01',
    '2018-1-1T10:20:30Z',
    '2018-02-30T10:20:30Z',
    '2018-13-01T10:20:30Z',
    '2018-01-01T24:00:00Z',
    '2018-01-01T10:60:00Z',
    '2018-01-01T10:20:60Z',
    '2018-01-01T10:20:30+24:00',
    '2018-01-01T10:20:30+01:60',
    '2018-01-01T10:20:30.Z',
    '2018-01-01T10:20:30.1234567890Z',
    'x2018-01-01T10:20:30Z',
    '2018-01-01T10:20:30Zx',
    '1999-12-31T23:59:59.999Z',
    '2201-01-01T00:00:00.000Z',
  ])('does not read %j', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('takes the years 2000 to 2200', () => {
    expect(readMoment('2000-01-01T00:00:00.000Z')).toBe(Date.UTC(2000, 0, 1));
    expect(readMoment('2200-12-31T23:59:59.999Z')).toBe(Date.UTC(2201, 0, 1) - 1);
  });

  it('tolerates epoch milliseconds, but neither seconds nor what is no number', () => {
    expect(readMoment(utc)).toBe(utc);
    expect(readMoment(utc + 0.4)).toBe(utc);
    expect(readMoment(utc / 1000)).toBeNull();
    expect(readMoment(Number.NaN)).toBeNull();
    expect(readMoment(Infinity)).toBeNull();
  });

  it('reads back whatever the platform writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2201, 0, 1) - 1 }), (moment) => {
        expect(readMoment(new Date(moment).toISOString())).toBe(moment);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.date().map(String)), (value) => {
        const moment = readMoment(value);
        expect(moment === null || Number.isInteger(moment)).toBe(true);
      }),
    );
  });
});
