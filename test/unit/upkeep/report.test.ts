import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../main/alerts/decisions';
import type { TelecomxError } from '../../../main/telecomx/errors';
import type { DiagnosticsFacts } from '../../../main/upkeep/facts';
import { reportText } from '../../../main/upkeep/report';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';
import { now, queue, well } from './facts';

const line = (facts: DiagnosticsFacts, begin: string): string =>
  reportText(facts)
    .split('\n')
    .find((one) => one.startsWith(`- ${begin}`)) ?? '';
const offline = (trouble: TelecomxError): DiagnosticsFacts => ({ ...well, connection: { state: 'offline', trouble } });

describe('the report', () => {
  it('says what runs, where, and how it is doing', () => {
    const report = reportText(well);
    for (const words of [
      'version 0.1.0, Electron 45.4.1, Chromium 150.0.7871.46, Node 24.19.2',
      'system: linux 6.1.0-49 x64; desktop: XFCE',
      'running for 2 minutes',
      'popups: chosen automatic, by session-bus; last: shown; trouble: no',
      'notification service: Xfce Notify Daemon 0.7.3',
      'its abilities: actions, body',
      'tray: yes; keyring: yes',
      'quiet: no; sound: yes',
      'session: watching; connection: live',
      "the server's is 0.4 s ahead; asked every 2.5 s",
      'troubles: none',
      'queue 1: answered 1.2 s ago, unreadable 0, alerts on',
    ])
      expect(report).toContain(words);
  });

  it('says what is not known, and what there is none of', () => {
    const report = reportText({
      ...well,
      popups: { ...well.popups, service: null, inhibited: null, last: null, trouble: 'It hangs.' },
      keyring: null,
      connection: null,
      queues: [{ ...queue, age: null, alerts: false, unreadable: 3 }],
      quiet: { cause: 'schedule', until: now },
      troubles: ['journal', 'settings'],
    });
    for (const words of [
      'last: none; trouble: yes',
      'notification service: none',
      "the desktop's do-not-disturb: unknown",
      'keyring: unknown',
      'quiet: schedule',
      'connection: none',
      'troubles: journal, settings',
      'queue 1: no answer yet, unreadable 3, alerts off',
    ])
      expect(report).toContain(words);
  });

  it.each([
    ['linux 6.1.0-49-amd64 x64', 'linux 6.1.0-49 x64'],
    ['linux 6.11.4-301.fc41.x86_64 x64', 'linux 6.11.4-301 x64'],
    ['linux 6.1.0-annas-laptop x64', 'linux 6.1.0 x64'],
    ['win32 10.0.22631 x64', 'win32 10.0.22631 x64'],
    ['darwin 24.1.0 arm64', 'darwin 24.1.0 arm64'],
  ])('tells of a system without the name that somebody gave to its kernel: %s', (system, words) => {
    expect(line({ ...well, app: { ...well.app, system } }, 'system')).toContain(`system: ${words};`);
  });

  it.each([
    ['', 'unnamed'],
    ['ubuntu:GNOME, wayland', 'ubuntu, GNOME, wayland'],
    ['X-Cinnamon, x11', 'X-Cinnamon, x11'],
    ['anna@firma.dk', 'another'],
  ])('tells of a desktop by the names it has for itself: %j', (desktop, words) => {
    expect(line({ ...well, app: { ...well.app, desktop } }, 'system')).toMatch(new RegExp(`desktop: ${words}$`));
  });

  it.each([
    ['0.7.3', '0.7.3'],
    ['49.0', '49.0'],
    ['1.2.0-beta.1', '1.2.0-beta.1'],
    ['150.0.7871.46', '150.0.7871.46'],
    ['4535203040', 'unknown'],
    ['1.0-anna', 'unknown'],
    ['', 'unknown'],
  ])('tells a version only where it looks like one: %j', (version, words) => {
    expect(line({ ...well, app: { ...well.app, version } }, 'version')).toContain(`version ${words},`);
  });

  it.each([
    [{ kind: 'server', status: 503, retryAfter: null }, 'offline (server 503)'],
    [{ kind: 'unauthorized', reason: 'expired' }, 'offline (unauthorized expired)'],
    [{ kind: 'network', detail: 'ERR_CONNECTION_REFUSED' }, 'offline (network ERR_CONNECTION_REFUSED)'],
    [{ kind: 'timeout', limit: 10_000 }, 'offline (timeout)'],
    [{ kind: 'redirected', host: 'hotel.example' }, 'offline (redirected)'],
  ] as const)('tells an error by its kind and numbers alone: %j', (trouble, words) => {
    expect(line(offline(trouble), 'session')).toContain(words);
  });

  it('calls a caller and a queue the same each time, so that one can follow them', () => {
    const about = (id: string) => row(id, { kind: 'vip' }, queue.id);
    const decisions: readonly Decision[] = [
      { at: now, kind: 'vip', about: about('a'), verdict: 'told-before' },
      { at: now, kind: 'vip', about: about('b'), verdict: 'said' },
      { at: now, kind: 'vip', about: about('a'), verdict: 'said' },
      { at: now, kind: 'alarm', about: queueId(queue.id), verdict: 'muted' },
      { at: now, kind: 'offline', about: null, verdict: 'quiet:locked' },
    ];
    const time = new Date(now).toISOString().slice(11, 19);
    expect(
      reportText({ ...well, decisions })
        .split('\n')
        .filter((one) => one.startsWith(`- ${time}`)),
    ).toEqual([
      `- ${time} vip (caller 1, queue 1): told-before`,
      `- ${time} vip (caller 2, queue 1): said`,
      `- ${time} vip (caller 1, queue 1): said`,
      `- ${time} alarm (queue 1): muted`,
      `- ${time} offline: quiet:locked`,
    ]);
  });
});

/** Something personal: words that stand nowhere else, in the forms in which people, machines and files are named. */
const personal = fc
  .tuple(fc.stringMatching(/^[a-zæøå]{3,10}$/u), fc.stringMatching(/^[0-9]{4,8}$/u), fc.nat(8))
  .map(([word, digits, form]) => {
    const forms = [
      `Zq${word} Hansen`,
      `+45 99${digits}`,
      `zq${word}@firma.dk`,
      `zq${word}${digits}token`,
      `Zq${word}-køen`,
      `zq${word}.firma.dk:8443`,
      `/home/zq${word}/.config`,
      `5f99${digits}zq${word}`,
      `ERR_ZQ ${word}`,
    ];
    return { text: forms[form] ?? '', marks: [`zq${word}`, `99${digits}`, `err_zq ${word}`] };
  });

/** Every error that carries words. */
const troubleOf = (text: string): fc.Arbitrary<TelecomxError> =>
  fc.constantFrom<TelecomxError>(
    { kind: 'network', detail: text },
    { kind: 'certificate', problem: 'other', detail: text },
    { kind: 'proxy-login', proxy: text },
    { kind: 'redirected', host: text },
    { kind: 'malformed', shape: text },
  );

describe('a report with no personal data in it', () => {
  /** An app in whose every word there is something personal. */
  const planted = fc.array(personal, { minLength: 20, maxLength: 20 }).chain((secrets) => {
    const text = (at: number): string => secrets[at]?.text ?? '';
    const sign = (at: number): string => `user=${text(at)}`;
    const identity = { secret: false, name: text(0), number: text(1) };
    const caller = row(text(2), { identity, called: text(3), kind: 'vip' }, text(4));
    return fc.tuple(troubleOf(text(5)), troubleOf(text(6))).map(([trouble, failure]) => {
      const facts: DiagnosticsFacts = {
        ...well,
        // What programs say of themselves is told on as far as it looks like it.
        app: {
          ...well.app,
          version: text(12),
          electron: text(13),
          chrome: text(7),
          node: text(8),
          system: `linux ${text(9).replace(/\s/gu, '-')} x64`,
          desktop: sign(7),
        },
        popups: {
          ...well.popups,
          service: { name: sign(8), vendor: text(9), version: text(10), capabilities: [sign(11), 'body'] },
          last: { kind: 'failed', reason: text(14) },
          trouble: text(15),
        },
        server: text(16),
        connection: { state: 'offline', trouble },
        queues: [
          { ...queue, id: text(4), name: text(17), failure },
          { ...queue, id: text(18), name: text(19) },
        ],
        decisions: [
          { at: now, kind: 'vip', about: caller, verdict: 'said' },
          { at: now, kind: 'alarm', about: queueId(text(18)), verdict: 'muted' },
        ],
      };
      return { facts, marks: secrets.flatMap((one) => one.marks) };
    });
  });

  it('holds no name, number, e-mail, token, queue, host, path or id of anybody', () => {
    fc.assert(
      fc.property(planted, ({ facts, marks }) => {
        const report = reportText(facts).toLowerCase();
        expect(marks.filter((mark) => report.includes(mark))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has as many lines as there are things to tell, whatever stands in them', () => {
    const lines = reportText({ ...well, decisions: [] }).split('\n').length;
    fc.assert(
      fc.property(planted, ({ facts }) => {
        // A second queue and two decisions more.
        expect(reportText(facts).split('\n')).toHaveLength(lines + 3);
      }),
    );
  });
});
