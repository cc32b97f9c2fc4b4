import { afterEach, describe, expect, it } from 'vitest';
import { expiredPopup, popupText, type PopupContext } from '../../../main/alerts/popup-text';
import type { Alert } from '../../../main/alerts/rules';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

const context: PopupContext = {
  queueName: (queue: string) => (queue === 'support' ? 'Support' : 'Sales'),
  serverNow: 83_000,
  privacy: 'everything',
  urgentVips: false,
};
const number = '+45 35 20 30 40';
const usual = { urgency: 'normal', canSnooze: true } as const;
type Kind = 'vip' | 'callback' | 'critical' | 'snoozed';
const alert = (id: string, kind: Kind, again = false, queue = 'support'): Alert => ({
  kind,
  row: row(id, { kind: kind === 'vip' || kind === 'callback' ? kind : 'waiting' }, queue),
  again,
  retried: false,
});
const secret = (kind: 'vip' | 'callback'): Alert => ({
  kind,
  row: row('x', { kind, identity: { secret: true } }, 'sales'),
  again: false,
  retried: false,
});

describe('the popup of one alert', () => {
  it.each([
    ['vip', false, 'VIP waiting: Ida'],
    ['vip', true, 'Still waiting – VIP: Ida'],
    ['callback', false, 'Callback wanted: Ida'],
    ['callback', true, 'Still waiting – callback: Ida'],
    ['critical', false, 'Has waited too long: Ida'],
    ['critical', true, 'Still waiting: Ida'],
    ['snoozed', false, 'Still waiting: Ida'],
    ['snoozed', true, 'Still waiting: Ida'],
  ] as const)('of kind %s, said again: %s', (kind, again, title) => {
    expect(popupText([alert('Ida', kind, again)], context)).toEqual({
      title,
      body: `Support · waited 1:23\n${number}`,
      urgency: 'normal',
      canSnooze: kind !== 'snoozed',
    });
  });

  it('names nothing of a secret caller, whatever may be told of others', () => {
    for (const privacy of ['everything', 'name'] as const) {
      expect(popupText([secret('vip')], { ...context, privacy })).toEqual({
        title: 'VIP waiting: Secret number',
        body: 'Sales · waited 1:23',
        ...usual,
      });
    }
    const { title } = popupText([secret('vip')], { ...context, privacy: 'nothing' });
    expect(title).toBe('A VIP is waiting');
  });

  it('tells the name alone, or nothing of the caller, where the agent wants that', () => {
    const told = (privacy: PopupContext['privacy'], kind: Kind, again = false) =>
      popupText([alert('Ida', kind, again)], { ...context, privacy });
    expect(told('name', 'vip')).toEqual({ title: 'VIP waiting: Ida', body: 'Support · waited 1:23', ...usual });
    for (const kind of ['vip', 'callback', 'critical', 'snoozed'] as const) {
      for (const again of [false, true]) {
        const { title, body } = told('nothing', kind, again);
        expect(`${title} ${body}`).not.toMatch(/Ida|35/u);
        expect(title).not.toBe('');
      }
    }
  });

  it('tells no number where it may tell the name alone and there is none', () => {
    const nameless: Alert = {
      kind: 'vip',
      row: row('x', { kind: 'vip', identity: { secret: false, name: null, number: '+4535203040' } }),
      again: false,
      retried: false,
    };
    expect(popupText([nameless], context)).toMatchObject({
      title: `VIP waiting: ${number}`,
      body: 'Support · waited 1:23',
    });
    const { title, body } = popupText([nameless], { ...context, privacy: 'name' });
    expect(`${title} ${body}`).not.toContain('35');
  });

  it('is urgent only where a VIP may break through', () => {
    const urgencyOf = (kind: Kind) => popupText([alert('Ida', kind)], { ...context, urgentVips: true }).urgency;
    expect([urgencyOf('vip'), urgencyOf('callback')]).toEqual(['critical', 'normal']);
  });

  it('of a queue tells how many wait and for how long, of the connection what that means', () => {
    const alarm: Alert = {
      kind: 'alarm',
      queue: queueId('support'),
      waiting: 7,
      longest: 83_000,
      again: false,
      retried: false,
    };
    expect(popupText([alarm], context)).toEqual({
      title: 'Support: 7 waiting',
      body: 'Longest wait 1:23',
      urgency: 'normal',
      canSnooze: false,
    });
    expect(popupText([{ kind: 'offline', again: false, retried: false }], context)).toMatchObject({
      title: 'Connection lost',
      canSnooze: false,
    });
  });

  it('is in the agent’s language', () => {
    overwriteGetLocale(() => 'da');
    const { title, body } = popupText([alert('Ida', 'vip')], context);
    expect(title).toContain('VIP');
    expect(title).toContain('Ida');
    expect(`${title} ${body}`).not.toMatch(/waiting|waited/u);
  });
});

describe('the summary of several alerts', () => {
  const four = [alert('Ida', 'vip'), alert('Bo', 'callback', false, 'sales'), alert('Eva', 'vip'), alert('Per', 'vip')];

  it('counts them and names all up to three', () => {
    expect(popupText(four.slice(0, 3), context)).toEqual({
      title: '3 callers need you',
      body: 'VIP Ida (Support)\nCallback Bo (Sales)\nVIP Eva (Support)',
      ...usual,
    });
  });

  it('counts a caller once who needs several things', () => {
    const both = [alert('Ida', 'vip'), alert('Ida', 'critical'), alert('Bo', 'callback', false, 'sales')];
    expect(popupText(both, context)).toMatchObject({
      title: '2 callers need you',
      body: 'VIP Ida (Support)\nCallback Bo (Sales)',
    });
  });

  it('says that they still wait where all of it was said before', () => {
    const again = [alert('Ida', 'vip', true), alert('Bo', 'callback', true)];
    expect(popupText(again, context).title).toBe('2 callers are still waiting for you');
  });

  it('names nobody where nothing of a caller may be told', () => {
    expect(popupText(four, { ...context, privacy: 'nothing' })).toMatchObject({
      title: '4 callers need you',
      body: 'A VIP is waiting (Support)\nA caller wants to be called back (Sales)\nA VIP is waiting (Support) and 1 more',
    });
  });

  it('names the first three of more, and counts the others', () => {
    expect(popupText(four, context).body).toBe('VIP Ida (Support)\nCallback Bo (Sales)\nVIP Eva (Support) and 1 more');
    const more = ['E', 'F', 'G', 'H'].map((id) => alert(id, 'vip'));
    expect(popupText([...four, ...more], context)).toMatchObject({
      title: '8 callers need you',
      body: 'VIP Ida (Support)\nCallback Bo (Sales)\nVIP Eva (Support) and 5 more',
    });
  });
});

describe('the popup of a session that expired', () => {
  it('says what happened, what that means and what to do', () => {
    expect(expiredPopup()).toEqual({
      title: 'You are signed out',
      body: 'Your session has expired, so callers are no longer shown. Sign in again.',
      urgency: 'normal',
      canSnooze: false,
    });
  });

  it('is in the agent’s language', () => {
    overwriteGetLocale(() => 'da');
    const { title, body } = expiredPopup();
    expect(title).toBe('Du er logget ud');
    expect(body).toContain('Log ind igen.');
  });
});
