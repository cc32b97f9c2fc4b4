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
    expect(clock).toEqual({ source: 'server', least: 98_800, most: 100_000, observedAt: 1200 });
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

  it('starts anew where it contradicts all before', () => {
    const first = observeDate(desktopClock(5, mono(0)), seen(100_000, 0, 0));
    expect(observeDate(first, seen(200_000, 10, 20))).toEqual({
      source: 'server',
      least: 199_980,
      most: 200_990,
      observedAt: 20,
    });
  });

  it('does not go on with nonsense', () => {
    expect(() => serverTime(desktopClock(Number.NaN, mono(0)), mono(0))).toThrow('a moment that is not a number');
  });

  it('is always within a second and the way of the fastest answer, whatever the network does', () => {
    const answers = fc.array(fc.tuple(fc.nat(5000), fc.nat(3000), fc.nat(3000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), answers, (offset, all) => {
        let clock: ServerClock = desktopClock(0, mono(0));
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
