import { describe, expect, it } from 'vitest';
import type { Occasion } from '../../../main/alerts/occasions';
import type { Alert, Decision } from '../../../main/alerts/rules';
import { areOfOne, createVerdicts } from '../../../main/alerts/verdicts';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';

type Reason = Extract<Decision, { say: false }>['reason'];

const vip = (id: string): Occasion => ({ kind: 'vip', row: row(id, { kind: 'vip' }) });
const critical = (id: string): Occasion => ({ kind: 'critical', row: row(id) });
const alarm: Occasion = { kind: 'alarm', queue: queueId('support'), waiting: 6, longest: 1000 };
const offline: Occasion = { kind: 'offline' };
const alert = (occasion: Occasion, again = false): Alert => ({ ...occasion, again, retried: false });
const say = (occasion: Occasion): Decision => ({ say: true, alert: alert(occasion) });
const silent = (occasion: Occasion, reason: Reason): Decision => ({ say: false, occasion, reason });

/** Verdicts, each written as kind, whom it is about, and what became of it. */
function scene(fate: 'answered' | 'left' = 'left') {
  const notes: string[] = [];
  const verdicts = createVerdicts({
    serverNow: () => 1000,
    fateOf: () => fate,
    note: ({ at, kind, about, verdict }) => {
      const subject = about === null ? '' : typeof about === 'string' ? ` ${about}` : ` ${about.caller.id}`;
      notes.push(`${at} ${kind}${subject}: ${verdict}`);
    },
  });
  return { verdicts, notes };
}

describe('what becomes of an occasion', () => {
  it('is told once, however often the same is decided', () => {
    const { verdicts, notes } = scene();
    for (let count = 0; count < 3; count += 1) verdicts.take([silent(vip('a'), 'kind-off'), silent(alarm, 'muted')]);
    expect(notes).toEqual(['1000 vip a: kind-off', '1000 alarm support: muted']);
  });

  it('is told again when another reason takes the place of the first', () => {
    const { verdicts, notes } = scene();
    for (const reason of ['muted', 'quiet:schedule', 'quiet:locked', 'muted'] as const)
      verdicts.take([silent(offline, reason)]);
    expect(notes).toEqual([
      '1000 offline: muted',
      '1000 offline: quiet:schedule',
      '1000 offline: quiet:locked',
      '1000 offline: muted',
    ]);
  });

  it('is not told while it is being said, but by what comes of that', () => {
    const { verdicts, notes } = scene();
    verdicts.take([say(vip('a'))]);
    verdicts.take([silent(vip('a'), 'on-its-way')]);
    expect(notes).toEqual([]);
    verdicts.said([alert(vip('a'))]);
    expect(notes).toEqual(['1000 vip a: said']);
  });

  it('is not told to have been told before by what was said just now', () => {
    const { verdicts, notes } = scene();
    verdicts.said([alert(vip('a'))]);
    verdicts.take([silent(vip('a'), 'told-before')]);
    expect(notes).toEqual(['1000 vip a: said']);
  });

  it('is told to have been told before where an earlier run of the app said it', () => {
    const { verdicts, notes } = scene();
    verdicts.take([silent(vip('a'), 'told-before')]);
    verdicts.take([silent(vip('a'), 'told-before')]);
    expect(notes).toEqual(['1000 vip a: told-before']);
  });

  it('is told anew for somebody who comes again after having gone', () => {
    const { verdicts, notes } = scene();
    verdicts.take([silent(vip('a'), 'kind-off')]);
    verdicts.take([]);
    verdicts.take([silent(vip('a'), 'kind-off')]);
    expect(notes).toEqual(['1000 vip a: kind-off', '1000 vip a: kind-off']);
  });
});

describe('what was said', () => {
  it('was said by itself, or said again, or in a summary', () => {
    const { verdicts, notes } = scene();
    verdicts.said([alert(vip('a'))]);
    verdicts.said([alert(vip('b'), true)]);
    verdicts.said([alert(vip('c')), alert(vip('d'), true), alert(offline)]);
    expect(notes).toEqual([
      '1000 vip a: said',
      '1000 vip b: said-again',
      '1000 vip c: summarised',
      '1000 vip d: summarised',
      '1000 offline: summarised',
    ]);
  });

  it('of one caller for two reasons is one popup, which counts for the first of them', () => {
    const { verdicts, notes } = scene();
    verdicts.said([alert(vip('a')), alert(critical('a'))]);
    expect(notes).toEqual(['1000 vip a: said', '1000 critical a: summarised']);
  });
});

describe('what is over before it was said', () => {
  it.each(['answered', 'left'] as const)('was %s first, where quiet had held it back', (fate) => {
    const { verdicts, notes } = scene(fate);
    verdicts.take([silent(vip('a'), 'quiet:locked')]);
    verdicts.take([]);
    verdicts.take([]);
    expect(notes).toEqual(['1000 vip a: quiet:locked', `1000 vip a: ${fate}`]);
  });

  it.each(['answered', 'left'] as const)('was %s first, where it was dropped on its way', (fate) => {
    const { verdicts, notes } = scene(fate);
    verdicts.dropped([alert(vip('a')), alert(vip('b'))]);
    expect(notes).toEqual([`1000 vip a: ${fate}`, `1000 vip b: ${fate}`]);
  });

  it('needs no more words where nobody would have heard of it anyway', () => {
    const { verdicts, notes } = scene();
    verdicts.take([silent(vip('a'), 'muted'), silent(vip('b'), 'kind-off'), silent(vip('c'), 'told-before')]);
    verdicts.take([]);
    expect(notes).toHaveLength(3);
  });
});

describe('what quiet held back', () => {
  it('is known as such until it is said', () => {
    const { verdicts } = scene();
    const key = { kind: 'offline' } as const;
    expect(verdicts.wasHeld(key)).toBe(false);
    verdicts.take([silent(offline, 'quiet:desktop')]);
    expect(verdicts.wasHeld(key)).toBe(true);
    verdicts.take([say(offline)]);
    expect(verdicts.wasHeld(key)).toBe(true);
    verdicts.said([alert(offline)]);
    expect(verdicts.wasHeld(key)).toBe(false);
  });

  it('is no longer so when another reason keeps it silent', () => {
    const { verdicts } = scene();
    verdicts.take([silent(offline, 'quiet:desktop')]);
    verdicts.take([silent(offline, 'kind-off')]);
    expect(verdicts.wasHeld({ kind: 'offline' })).toBe(false);
  });
});

describe('alerts', () => {
  it('are of one where all are about the same caller, or there is but one', () => {
    expect(areOfOne([])).toBe(true);
    expect(areOfOne([alert(offline)])).toBe(true);
    expect(areOfOne([alert(vip('a')), alert(critical('a'))])).toBe(true);
  });

  it('are of several where two callers, queues or other things are in them', () => {
    expect(areOfOne([alert(vip('a')), alert(vip('b'))])).toBe(false);
    expect(areOfOne([alert(offline), alert(vip('a'))])).toBe(false);
    expect(areOfOne([alert(alarm), alert(alarm)])).toBe(false);
  });
});
