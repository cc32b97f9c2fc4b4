import { describe, expect, it } from 'vitest';
import { diagnosticsView } from '../../../main/upkeep/diagnostics';
import type { DiagnosticsFacts, QueueFacts } from '../../../main/upkeep/facts';
import { timeOfDay } from '../../../main/words/time';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';
import { now, queue, well } from './facts';

/** What the page says by this label, and whether that is as it should be. */
function told(facts: DiagnosticsFacts, label: string): readonly [value: string, state: 'good' | 'bad' | null] {
  const rows = diagnosticsView(facts, false).sections.flatMap((section) => section.rows);
  const found = rows.filter((one) => one.label === label);
  expect(found).toHaveLength(1);
  const [first] = found;
  return [first?.value ?? '', first?.state ?? null];
}

const withPopups = (differences: Partial<DiagnosticsFacts['popups']>): DiagnosticsFacts => ({
  ...well,
  popups: { ...well.popups, ...differences },
});
const withQueue = (differences: Partial<QueueFacts>): DiagnosticsFacts => ({
  ...well,
  queues: [{ ...queue, ...differences }],
});
const failure = { kind: 'server', status: 500, retryAfter: null } as const;

describe('the diagnostics', () => {
  it('have a section for popups, desktop, connection, queues and program, none of them empty', () => {
    const titles = (facts: DiagnosticsFacts) => diagnosticsView(facts, false).sections.map(({ title }) => title);
    expect(titles(well)).toEqual(['Popups', 'Desktop', 'Connection', 'Your queues', 'Program']);
    expect(titles({ ...well, queues: [] })).toEqual(['Popups', 'Desktop', 'Connection', 'Program']);
  });

  it('find nothing bad where all is well', () => {
    const { sections } = diagnosticsView(well, false);
    expect(sections.flatMap(({ rows }) => rows).filter(({ state }) => state === 'bad')).toEqual([]);
  });

  it('say whether the report was copied', () => {
    expect([diagnosticsView(well, false).copied, diagnosticsView(well, true).copied]).toEqual([false, true]);
  });
});

describe('the popups of the diagnostics', () => {
  it('go by a channel that was chosen, or was not', () => {
    expect(told(well, 'Popups are shown by')).toEqual(['session-bus (chosen automatically)', null]);
    expect(told(withPopups({ choice: 'electron', channel: 'electron' }), 'Popups are shown by')).toEqual([
      'electron',
      null,
    ]);
  });

  it('have a service that says who it is and what it can do', () => {
    expect(told(well, 'Notification service')).toEqual(['Xfce Notify Daemon 0.7.3 (Xfce)', 'good']);
    expect(told(well, 'It can do')).toEqual(['actions, body', null]);
  });

  it('have a service that may say little of itself, or more than fits in a line', () => {
    const service = { name: 'dunst', vendor: '', version: '1.9', capabilities: [] };
    expect(told(withPopups({ service }), 'Notification service')[0]).toBe('dunst 1.9');
    expect(told(withPopups({ service }), 'It can do')[0]).toBe('–');
    const loud = { ...service, name: 'a\n'.repeat(1000), capabilities: ['x'.repeat(1000)] };
    for (const label of ['Notification service', 'It can do'])
      expect(told(withPopups({ service: loud }), label)[0]).toMatch(/^[^\n]{200}…$/u);
  });

  it('lack a service only where their channel needs one', () => {
    expect(told(withPopups({ service: null }), 'Notification service')).toEqual(['none that answers', 'bad']);
    const elsewhere = withPopups({ service: null, channel: 'node-notifier' });
    expect(told(elsewhere, 'Notification service')).toEqual(['none that answers', null]);
  });

  it.each([
    [null, 'cannot be asked on this desktop', null],
    [false, 'off', null],
    [true, 'on', 'bad'],
  ] as const)('may be held back by the desktop (%s): %s', (inhibited, words, state) => {
    expect(told(withPopups({ inhibited }), 'The desktop’s do-not-disturb')).toEqual([words, state]);
  });

  it.each([
    [null, null, 'none yet', null],
    [{ kind: 'shown' }, null, 'shown', 'good'],
    [{ kind: 'failed', reason: 'No service.' }, null, 'No service.', 'bad'],
    [{ kind: 'unknown', reason: 'No answer.' }, null, 'No answer.', 'bad'],
    [{ kind: 'shown' }, 'It hangs.', 'It hangs.', 'bad'],
  ] as const)('were, last, %j, with the trouble %s', (last, trouble, words, state) => {
    expect(told(withPopups({ last, trouble }), 'Last popup')).toEqual([words, state]);
  });
});

describe('the desktop of the diagnostics', () => {
  it('has a tray or has none', () => {
    expect(told(well, 'Tray')).toEqual(['there', 'good']);
    expect(told({ ...well, trayHost: false }, 'Tray')[1]).toBe('bad');
  });

  it.each([
    [true, 'there', 'good'],
    [false, 'none; the sign-in cannot be kept safely', 'bad'],
    [null, 'not asked yet', null],
  ] as const)('has a keyring (%s): %s', (keyring, words, state) => {
    expect(told({ ...well, keyring }, 'Keyring')).toEqual([words, state]);
  });

  it('says why it is quiet, and whether there is sound', () => {
    expect(told(well, 'Do not disturb')).toEqual(['off', null]);
    const quiet = { cause: 'locked', until: null } as const;
    expect(told({ ...well, quiet }, 'Do not disturb')).toEqual(['Quiet while the screen is locked', null]);
    expect([told(well, 'Sound')[0], told({ ...well, soundOn: false }, 'Sound')[0]]).toEqual(['on', 'off']);
  });
});

describe('the connection of the diagnostics', () => {
  it.each([
    [null, 'nobody is signed in', null],
    [{ state: 'connecting' }, 'connecting', null],
    [{ state: 'live' }, 'live', 'good'],
  ] as const)('%j is told as: %s', (connection, words, state) => {
    expect(told({ ...well, connection }, 'Connection')).toEqual([words, state]);
  });

  it('says what is wrong where it is lost', () => {
    const [words, state] = told({ ...well, connection: { state: 'offline', trouble: failure } }, 'Connection');
    expect(words).not.toBe('');
    expect(state).toBe('bad');
  });

  it('names the server only where there is one', () => {
    expect(told(well, 'Server')).toEqual(['pbx.example.dk', null]);
    const labels = diagnosticsView({ ...well, server: '' }, false).sections.flatMap(({ rows }) => rows);
    expect(labels.map(({ label }) => label)).not.toContain('Server');
  });

  it.each([
    [0, 'within a second of this computer’s', 'good'],
    [-999, 'within a second of this computer’s', 'good'],
    [-4900, '4.9 s behind this computer’s', 'good'],
    [5000, '5 s ahead of this computer’s', 'good'],
    [5001, '5 s ahead of this computer’s', 'bad'],
    [-3_600_000, '1 h 0 min behind this computer’s', 'bad'],
  ] as const)('finds a clock that is %s ms ahead: %s, %s', (clockOffset, words, state) => {
    expect(told({ ...well, clockOffset }, 'The server’s clock')).toEqual([words, state]);
  });

  it('says how often it asks', () => {
    expect(told(well, 'Between two questions')).toEqual(['2.5 s', null]);
  });
});

describe('a queue of the diagnostics', () => {
  it('is well with a good answer that is not too old', () => {
    expect(told(well, 'Support')).toEqual(['answered 1.2 s ago', 'good']);
  });

  it.each([
    ['has not answered', { age: null }, /^no answer yet$/],
    ['answered too long ago', { age: 125_000, isOld: true }, /^answered 2 min ago$/],
    ['failed since', { failure }, /^answered 1\.2 s ago · ./],
    ['has entries that nobody can read', { unreadable: 2 }, /^answered 1\.2 s ago · unreadable entries: 2$/],
  ])('is bad when it %s', (_, differences, words) => {
    const [value, state] = told(withQueue(differences), 'Support');
    expect(value).toMatch(words);
    expect(state).toBe('bad');
  });

  it('may be mute, and that is not bad', () => {
    expect(told(withQueue({ alerts: false }), 'Support')).toEqual(['answered 1.2 s ago · no alerts', 'good']);
  });
});

describe('the program of the diagnostics', () => {
  it('says which it is, on what it runs, and for how long', () => {
    expect(told(well, 'Queue Tray')).toEqual(['0.1.0', null]);
    expect(told(well, 'System')).toEqual(['linux 6.1.0-49-amd64 x64, XFCE', null]);
    expect(told({ ...well, app: { ...well.app, desktop: '' } }, 'System')[0]).toBe('linux 6.1.0-49-amd64 x64');
    expect(told(well, 'Running for')).toEqual(['2 min', null]);
  });
});

describe('the decisions of the diagnostics', () => {
  it('say when, about whom, and what was decided, in the order they come in', () => {
    const decisions: DiagnosticsFacts['decisions'] = [
      { at: now, kind: 'vip', about: row('Asta', { kind: 'vip' }, queue.id), verdict: 'told-before' },
      { at: now - 60_000, kind: 'alarm', about: queueId(queue.id), verdict: 'quiet:locked' },
      { at: now - 120_000, kind: 'alarm', about: queueId('gone'), verdict: 'said' },
      { at: now - 180_000, kind: 'offline', about: null, verdict: 'said' },
    ];
    expect(diagnosticsView({ ...well, decisions }, false).decisions).toEqual([
      { time: timeOfDay(now, now), about: 'VIP · Asta (Support)', outcome: 'not shown: you were told before' },
      { time: timeOfDay(now - 60_000, now), about: 'Queue too long · Support', outcome: 'held back: screen locked' },
      { time: timeOfDay(now - 120_000, now), about: 'Queue too long · gone', outcome: 'shown' },
      { time: timeOfDay(now - 180_000, now), about: 'Connection lost', outcome: 'shown' },
    ]);
  });
});

describe('the company’s settings in the diagnostics', () => {
  const source = '/etc/queue-tray/policy.json';
  const toldOf = (company: Partial<DiagnosticsFacts['company']>, label: string) =>
    told({ ...well, company: { ...well.company, ...company } }, label);

  it('are none, or whose they are and how many are locked', () => {
    expect(told(well, 'Company’s settings')).toEqual(['none on this computer', null]);
    expect(toldOf({ source, company: 'Nordlys A/S', locked: 1 }, 'Company’s settings')[0]).toBe(
      'Nordlys A/S: 1 is locked',
    );
    expect(toldOf({ source, locked: 3 }, 'Company’s settings')[0]).toBe(`${source}: 3 are locked`);
  });

  it('have a row for each mistake', () => {
    expect(toldOf({ source, problems: ['settings.server is 7.'] }, 'Mistake in them')).toEqual([
      'settings.server is 7.',
      'bad',
    ]);
  });
});
