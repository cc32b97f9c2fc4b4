import { describe, expect, it } from 'vitest';
import { companyOf } from '../../../main/policy/company';
import { mayStoreWeakly, refusedIn } from '../../../main/policy/locks';
import { nothingFound } from '../../../main/policy/policy-file';
import { readPolicyBytes } from '../../../main/policy/policy-text';
import { policyView } from '../../../main/policy/policy-view';
import { plainWindow } from '../../support/plain-window';
import { policyWith } from './policies';

const [one, two] = ['https://one.example', 'https://two.example'] as const;
const view = (settings: object, last: string = two) => policyView(policyWith(settings), last);

describe('the window is told', () => {
  it('nothing of a company that has set nothing', () => {
    expect(companyOf(nothingFound).view('')).toEqual(plainWindow.policy);
  });

  it('what is locked, by whom, and what holds where nothing was chosen', () => {
    const settings = { language: { locked: 'da' }, updates: { default: 'off' }, weakStorage: { locked: false } };
    expect(view(settings)).toEqual({
      company: 'Nordlys A/S',
      locked: ['weakStorage', 'language'],
      held: [],
      usual: { language: 'da', updates: 'off' },
      weakStorage: false,
      servers: null,
    });
  });

  it('that the server is locked where there is no choice', () => {
    expect(view({ server: { locked: one } })).toMatchObject({ locked: ['server', 'allowedServers'], servers: [one] });
    expect(view({ allowedServers: { locked: [one] } }).locked).toEqual(['server', 'allowedServers']);
    expect(view({ allowedServers: { locked: [one, two] } }).locked).toEqual(['allowedServers']);
  });

  it('what is held only because of a mistake', () => {
    expect(view({ server: 7, language: 7, updates: 7 })).toMatchObject({
      locked: ['server', 'allowedServers', 'updates'],
      held: ['server', 'allowedServers', 'updates'],
      servers: [two],
    });
    expect(view({ server: { locked: one }, allowedServers: 7 }).held).toEqual([]);
  });
});

describe('of a change', () => {
  const policy = policyWith({ language: { locked: 'da' }, popupPrivacy: { default: 'name' } });

  it('what is locked is refused, unless it is as it is', () => {
    expect(refusedIn(policy, { language: 'en', popupPrivacy: 'everything', zoom: 200 })).toEqual(['language']);
    expect(refusedIn(policy, { language: 'da' })).toEqual([]);
  });
});

it('a sign-in may be kept without a keyring unless the company does not want that', () => {
  expect(mayStoreWeakly(policyWith({}))).toBe(true);
  expect(mayStoreWeakly(policyWith({ weakStorage: { locked: true } }))).toBe(true);
  expect(mayStoreWeakly(policyWith({ weakStorage: { locked: false } }))).toBe(false);
});

describe('an agent is told of mistakes', () => {
  const access = { openAt: '/etc', hiddenAt: null };
  const company = (text: string) =>
    companyOf({ ...readPolicyBytes(Buffer.from(text), '/etc/policy.json'), source: '/etc/policy.json', ...access });

  it('not where there are none', () => {
    expect(company('{"version":1,"settings":{}}').notices()).toEqual([]);
  });

  it('the first, how many more there are, and whom to tell', () => {
    const text = '{"version":1,"contact":"it@nordlys.example","settings":{"server":7,"language":7,"updates":7}}';
    expect(company(text).notices()).toEqual([
      {
        kind: 'policy',
        text: [
          'The company’s settings for this app have a mistake, so the safest ones hold.',
          'settings.server is 7, but must be an object in braces.',
          'Until it is put right, sign-in is possible only at the server used last.',
          '2 more are in the diagnostics.',
          'Tell it@nordlys.example.',
        ].join(' '),
      },
    ]);
    expect(company('{').notices()[0]?.text).toMatch(/Tell your administrator\.$/u);
  });

  it('in the diagnostics all of it, and that others can change the file', () => {
    expect(company('{"version":1,"settings":{"server":7,"language":7}}').facts(two)).toMatchObject({
      source: '/etc/policy.json',
      locked: 2,
      problems: [
        expect.stringContaining('settings.server is 7'),
        expect.stringContaining('settings.language is 7'),
        '/etc can be changed by others than the administrator of this computer.',
      ],
    });
  });
});
