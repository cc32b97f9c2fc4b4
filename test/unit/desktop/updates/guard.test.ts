import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGuard } from '../../../../main/desktop/updates/guard';

const feed = new URL('https://updates.example/queue-tray/');
const file = { url: 'Queue-Tray-1.2.3.AppImage', size: 5_000_000, sha512: '', isAdminRightsRequired: false };
const url = `${feed.href}${file.url}`;
const headers = { 'Content-Length': ['5000000'] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function guarding() {
  const closeAll = vi.fn();
  const guard = createGuard(closeAll);
  guard.expect(feed, [file]);
  return { guard, closeAll };
}

it('what was signed may come from where it was listed', () => {
  const { guard } = guarding();
  expect(guard.mayAsk(url)).toBe(true);
  expect(guard.mayAnswer({ url, status: 200, headers })).toBe(true);
  expect(guard.over()).toBeNull();
});

it.each([
  ['sent on', 302, headers, { kind: 'redirect' }],
  ['nothing new', 304, headers, { kind: 'status', status: 304 }],
  ['a fault', 503, {}, { kind: 'status', status: 503 }],
  ['a part', 206, headers, { kind: 'status', status: 206 }],
  ['of another size', 200, { 'content-length': ['4999999'] }, { kind: 'wrong-size' }],
  ['of no told size', 200, {}, { kind: 'wrong-size' }],
  ['packed', 200, { ...headers, 'Content-Encoding': ['gzip'] }, { kind: 'wrong-size' }],
] as const)('an answer that is %s may not', (_, status, given, problem) => {
  const { guard } = guarding();
  expect(guard.mayAnswer({ url, status, headers: given })).toBe(false);
  expect(guard.over()).toEqual(problem);
});

it('nothing else may be asked for, and once it is over nothing at all', () => {
  const { guard } = guarding();
  expect(guard.mayAsk('https://elsewhere.example/x')).toBe(false);
  expect(guard.over()).toEqual({ kind: 'redirect' });
  expect(guard.mayAsk(url)).toBe(false);
});

it('what comes too slowly is ended, be it that a little comes all the time', () => {
  const { guard, closeAll } = guarding();
  for (let second = 0; second < 59; second += 1) {
    guard.progress(second * 1000);
    vi.advanceTimersByTime(1000);
  }
  expect(closeAll).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(closeAll).toHaveBeenCalledOnce();
  expect(guard.over()).toEqual({ kind: 'slow' });
});

it('what comes well may take long, and what is over is not watched any more', () => {
  const { guard, closeAll } = guarding();
  for (let minute = 1; minute <= 30; minute += 1) {
    guard.progress(minute * 100_000);
    vi.advanceTimersByTime(60_000);
  }
  expect(guard.over()).toBeNull();
  vi.advanceTimersByTime(300_000);
  expect(closeAll).not.toHaveBeenCalled();
});
