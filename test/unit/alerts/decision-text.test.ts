import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionAbout, verdictText } from '../../../main/alerts/decision-text';
import type { AlertSubject, Verdict } from '../../../main/alerts/decisions';
import type { AlertKind } from '../../../main/alerts/kinds';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';

const names: Readonly<Record<string, string>> = { support: 'The support queue' };
const about = (kind: AlertKind, subject: AlertSubject): string =>
  decisionAbout({ at: 0, kind, about: subject, verdict: 'said' }, (queue) => names[queue] ?? queue);

describe('what a decision was about', () => {
  it.each([
    ['vip', 'VIP'],
    ['callback', 'Callback'],
    ['critical', 'Waited too long'],
    ['snoozed', 'Snoozed'],
  ] as const)('is a caller by name and queue: %s', (kind, word) => {
    expect(about(kind, row('Asta'))).toBe(`${word} · Asta (The support queue)`);
  });

  it('is the number of a caller without a name', () => {
    const unnamed = row('a', { identity: { secret: false, name: null, number: '+4535203040' } });
    expect(about('vip', unnamed)).toBe('VIP · +45 35 20 30 40 (The support queue)');
  });

  it('is never who a secret caller is', () => {
    expect(about('vip', row('a', { identity: { secret: true } }))).toBe('VIP · Secret number (The support queue)');
  });

  it('is a queue by its name, or nothing in particular', () => {
    expect(about('alarm', queueId('support'))).toBe('Queue too long · The support queue');
    expect(about('offline', null)).toBe('Connection lost');
    expect(about('signed-out', null)).toBe('Signed out');
  });

  it('is a name in one line, whatever characters stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const subject = row('a', { identity: { secret: false, name, number: null } });
        expect(about('vip', subject)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('what was decided', () => {
  it.each([
    ['said', 'shown'],
    ['said-again', 'shown again: still waiting'],
    ['summarised', 'shown in a summary'],
    ['on-its-way', 'being shown'],
    ['failed-lately', 'could not be shown; tried again soon'],
    ['quiet:do-not-disturb', 'held back: do not disturb'],
    ['quiet:schedule', 'held back: quiet hours'],
    ['quiet:locked', 'held back: screen locked'],
    ['quiet:desktop', 'held back: the desktop’s do-not-disturb'],
  ] as const)('%s is told as: %s', (verdict, words) => {
    expect(verdictText(verdict)).toBe(words);
  });

  it('says of all that nobody will hear of that it is not shown, and why', () => {
    const silent: readonly Verdict[] = ['told-before', 'kind-off', 'muted', 'answered', 'left'];
    const texts = silent.map(verdictText);
    expect(texts.filter((text) => !text.startsWith('not shown: '))).toEqual([]);
    expect(new Set(texts).size).toBe(silent.length);
  });
});
