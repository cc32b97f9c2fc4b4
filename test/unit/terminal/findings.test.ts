import { describe, expect, it } from 'vitest';
import { lineOf, type Finding } from '../../../main/terminal/finding';
import {
  addressFinding,
  brokenFinding,
  keyringFinding,
  lateFinding,
  notificationsFinding,
  policyFinding,
  refusedFinding,
  serverFinding,
  trayFinding,
  updatesFinding,
} from '../../../main/terminal/findings';
import type { UpdateSource } from '../../../main/upkeep/updates/source';

/** Its mark, and the whole of its text. */
const told = ({ mark, text }: Finding): string => `${mark}: ${text}`;

const settings = { source: '/etc/queue-tray/policy.json', company: null, problems: [], openAt: null, hiddenAt: null };

describe('a line of the check', () => {
  it.each([
    ['ok', 'ok    policy: none\n'],
    ['fail', 'fail  policy: none\n'],
    ['note', 'note  policy: none\n'],
  ] as const)('begins with its mark: %s', (mark, line) => {
    expect(lineOf('policy', { mark, text: 'none' })).toBe(line);
  });

  it('is one line, whatever others put into it', () => {
    const text = 'dunst\n\u001b[2J\u202e (actions,\tbody). Try\r\nagain.';
    expect(lineOf('notifications', { mark: 'ok', text })).toBe(
      'ok    notifications: dunst [2J (actions, body). Try again.\n',
    );
  });

  it('tells a long explanation whole', () => {
    const text = `${'One sentence of several words. '.repeat(30)}The last.`;
    expect(lineOf('policy', { mark: 'fail', text })).toBe(`fail  policy: ${text}\n`);
  });
});

describe('the company’s settings', () => {
  it('are well where there are none, and where they hold', () => {
    expect(policyFinding({ ...settings, source: null })).toEqual({ mark: 'ok', text: 'none on this computer' });
    expect(policyFinding(settings)).toEqual({ mark: 'ok', text: '/etc/queue-tray/policy.json holds' });
    expect(policyFinding({ ...settings, company: 'Nordlys A/S' }).text).toBe(
      '/etc/queue-tray/policy.json holds, by Nordlys A/S',
    );
  });

  it('are not where something in them is wrong: all of it is told', () => {
    const problems = ['One thing is wrong.', 'So is another.'];
    expect(policyFinding({ ...settings, problems })).toEqual({
      mark: 'fail',
      text: 'One thing is wrong. So is another.',
    });
  });

  it('are not where others than the administrator can change them', () => {
    const finding = policyFinding({ ...settings, openAt: '/etc/queue-tray' });
    expect(told(finding)).toMatch(/^fail: .* can change \/etc\/queue-tray, .*Let only root write to it\.$/);
  });

  it('are not where agents cannot read them, though the administrator can', () => {
    const finding = policyFinding({ ...settings, hiddenAt: settings.source });
    expect(told(finding)).toMatch(/^fail: not everybody .* chmod a\+rX \/etc\/queue-tray\/policy\.json$/);
  });
});

describe('the server', () => {
  it('is well where it answers as the platform does', () => {
    const finding = serverFinding('https://pbx.example.dk', null);
    expect(finding).toEqual({ mark: 'ok', text: 'pbx.example.dk answers as the platform does' });
  });

  it('is not where it cannot be trusted, in the words of a sign-in', () => {
    const problem = { kind: 'certificate', problem: 'expired', detail: 'ERR_CERT_DATE_INVALID' } as const;
    const finding = serverFinding('https://pbx.example.dk', problem);
    expect(finding.mark).toBe('fail');
    expect(finding.text).toContain('pbx.example.dk');
    expect(finding.text).toContain('certificate');
  });

  it.each([
    ['pbx example', 'invalid', '“pbx example” is not the address of a server.'],
    ['http://pbx.example.dk', 'insecure', '“http://pbx.example.dk” has no protected connection.'],
  ] as const)('is not where its address is none: %s', (typed, problem, text) => {
    expect(told(addressFinding(typed, problem)).startsWith(`fail: ${text}`)).toBe(true);
  });
});

describe('a server that the company does not allow', () => {
  it('is said to be none that may be signed in to', () => {
    const finding = refusedFinding('Nordlys A/S', ['https://pbx.nordlys.example']);
    expect(told(finding)).toMatch(/^fail: Nordlys A\/S lets this app sign in to pbx\.nordlys\.example only\.$/);
  });
});

describe('the desktop', () => {
  it.each([
    ['works', 'ok', 'can keep a sign-in'],
    ['missing', 'fail', 'Install GNOME Keyring or KWallet'],
    ['locked', 'note', 'will ask for its password'],
    ['silent', 'fail', 'does not answer'],
  ] as const)('has a keyring that %s', (state, mark, text) => {
    const finding = keyringFinding(state);
    expect(finding.mark).toBe(mark);
    expect(finding.text).toContain(text);
  });

  it('is well where a service shows popups, which is told by its name and what it can do', () => {
    const dunst = { name: 'dunst', version: '1.9.0', capabilities: ['actions', 'body'] };
    expect(notificationsFinding(dunst)).toEqual({ mark: 'ok', text: 'dunst 1.9.0 (actions, body)' });
    expect(notificationsFinding(null).mark).toBe('fail');
  });

  it('is well without tray icons, too, but that is told', () => {
    expect(trayFinding(true).mark).toBe('ok');
    expect(told(trayFinding(false))).toMatch(/^note: .*works without/);
  });
});

describe('updates', () => {
  it.each([
    ['no-address', 'note', 'come from your administrator'],
    ['other-package', 'note', 'come from your administrator'],
    ['unpacked', 'note', 'from the source code'],
    ['unsafe-address', 'fail', 'begins with https://'],
  ] as const)('are not to be had, for %s, which is said in the words of the settings', (why, mark, text) => {
    const finding = updatesFinding({ kind: 'impossible', why }, false);
    expect(finding.mark).toBe(mark);
    expect(finding.text).toContain(text);
  });

  it('come from a server, unless the company has switched them off', () => {
    const source: UpdateSource = {
      kind: 'possible',
      feed: new URL('https://updates.example.dk/queue-tray/'),
      key: '',
      package: { kind: 'deb', installs: 'with-password' },
    };
    expect(told(updatesFinding(source, false))).toBe('ok: new versions come from updates.example.dk');
    expect(told(updatesFinding(source, true))).toBe('ok: Queue Tray does not look for new versions.');
  });
});

describe('a check that comes to nothing', () => {
  it('says so', () => {
    expect(told(lateFinding(6000))).toMatch(/^fail: .*within 6 seconds/);
    expect(brokenFinding(new Error('no such bus')).text).toContain('(no such bus)');
    expect(brokenFinding('odd').text).toContain('(odd)');
  });
});
