import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { desktopClock, observeDate, serverTime, type ServerClock } from '../../../main/polling/server-clock';
import { mono, server } from './fake-time';

const seen = (date: number, sentAt: number, receivedAt: number) => ({
  date: server(date),
  sentAt: mono(sentAt),
  receivedAt: mono(receivedAt),
});

describe('the server’s clock', () => {
  it('is the desktop’s before the first answer', () => {
    expect(serverTime(desktopClock(1_000_000, mono(400)), mono(450))).toBe(1_000_050);
  });

  it('is known to the second after one answer', () => {
    const clock = observeDate(desktopClock(5, mono(0)), seen(100_000, 1000, 1200));
    expect(clock).toEqual({ source: 'server', least: 98_800, most: 100_000, observedAt: 1200, doubt: null });
    expect(serverTime(clock, mono(2000))).toBe(101_400);
  });

  it('is known better after more', () => {
    const first = observeDate(desktopClock(5, mono(0)), seen(100_000, 1000, 1200));
    const second = observeDate(first, seen(101_000, 1300, 1300));
    expect(second).toMatchObject({ least: 99_700, observedAt: 1300 });
    expect(second.source === 'server' ? second.most : 0).toBeCloseTo(100_000.01, 6);
    expect(serverTime(second, mono(0))).toBe(99_850);
    const third = observeDate(second, seen(100_000, 1300, 1300));
    expect(third).toMatchObject({ most: 99_700, least: 99_700 });
  });

  it('widens by the drift of good clocks', () => {
    const first = observeDate(desktopClock(5, mono(0)), seen(100_000, 0, 0));
    const later = observeDate(first, { ...seen(1_099_000, 1_000_000, 1_000_000) });
    expect(later).toMatchObject({ least: 99_900, most: 100_000 });
    const same = observeDate(first, { ...seen(1_100_500, 1_000_000, 1_000_000) });
    expect(same).toMatchObject({ least: 100_500, most: 101_100 });
    const back = observeDate({ ...first }, seen(100_000, -5, -5));
    expect(back).toMatchObject({ least: 100_005, most: 101_000 });
  });

  it('starts anew where two answers in a row contradict all before', () => {
    const first = observeDate(desktopClock(5, mono(0)), seen(100_000, 0, 0));
    const second = observeDate(first, seen(200_000, 10, 20));
    expect(second).toEqual({ ...first, doubt: { least: 199_980, most: 200_990 } });
    expect(observeDate(second, seen(200_000, 30, 40))).toEqual({
      source: 'server',
      least: 199_980,
      most: 200_970,
      observedAt: 40,
      doubt: null,
    });
  });

  it('is not moved by an answer that is odd, nor by odd ones that differ', () => {
    const first = observeDate(desktopClock(5, mono(0)), seen(100_000, 0, 0));
    const odd = observeDate(first, seen(4_102_444_800_000, 10, 10));
    expect(serverTime(odd, mono(10))).toBe(serverTime(first, mono(10)));
    expect(observeDate(odd, seen(100_000, 20, 20))).toMatchObject({ most: 100_980, doubt: null });
    const odder = observeDate(odd, seen(1_000_000_000, 30, 30));
    expect(odder).toEqual({ ...first, doubt: { least: 999_999_970, most: 1_000_000_970 } });
  });

  it('doubts the first answer where it is more than a day from the desktop’s clock, until the second says the same', () => {
    const day = 24 * 60 * 60 * 1000;
    const desktop = desktopClock(10 * day, mono(0));
    expect(observeDate(desktop, seen(11 * day, 0, 0)).source).toBe('server');
    expect(observeDate(desktop, seen(9 * day - 1000, 0, 0)).source).toBe('server');
    expect(observeDate(desktop, seen(9 * day - 2000, 0, 0)).source).toBe('desktop');
    const once = observeDate(desktop, seen(11 * day + 1, 0, 0));
    expect(once).toEqual({ ...desktop, doubt: { least: 11 * day + 1, most: 11 * day + 1001 } });
    expect(observeDate(once, seen(11 * day + 1000, 1000, 1000)).source).toBe('server');
  });

  it('does not go on with nonsense', () => {
    expect(() => serverTime(desktopClock(Number.NaN, mono(0)), mono(0))).toThrow('a moment that is not a number');
  });

  it('is always within a second and the way of the fastest answer, whatever the network does', () => {
    const answers = fc.array(fc.tuple(fc.nat(5000), fc.nat(3000), fc.nat(3000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), answers, (offset, all) => {
        let clock: ServerClock = desktopClock(offset, mono(0));
        let now = 0;
        let fastest = Infinity;
        for (const [pause, there, back] of all) {
          const sentAt = now + pause;
          const written = sentAt + there;
          now = written + back;
          fastest = Math.min(fastest, there + back);
          clock = observeDate(clock, seen(Math.floor((written + offset) / 1000) * 1000, sentAt, now));
          expect(clock.source === 'server' && clock.least <= offset && offset <= clock.most).toBe(true);
          const error = Math.abs(serverTime(clock, mono(now)) - (now + offset));
          expect(error).toBeLessThanOrEqual((1000 + fastest) / 2 + now * 1e-4 + 1);
        }
      }),
    );
  });
});
