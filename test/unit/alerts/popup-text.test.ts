import { afterEach, describe, expect, it } from 'vitest';
import { expiredPopup, popupText } from '../../../main/alerts/popup-text';
import type { Alert } from '../../../main/alerts/rules';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';
import { row } from '../board/callers';

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

const context = { queueName: (queue: string) => (queue === 'support' ? 'Support' : 'Sales'), serverNow: 83_000 };
const alert = (id: string, kind: Alert['kind'], again = false, queue = 'support'): Alert => ({
  kind,
  row: row(id, { kind }, queue),
  again,
});

describe('the popup of one alert', () => {
  it.each([
    ['vip', false, 'VIP waiting: Ida'],
    ['vip', true, 'Still waiting – VIP: Ida'],
    ['callback', false, 'Callback wanted: Ida'],
    ['callback', true, 'Still waiting – callback: Ida'],
  ] as const)('of kind %s, said again: %s', (kind, again, title) => {
    expect(popupText([alert('Ida', kind, again)], context)).toEqual({
      title,
      body: 'Support · waited 1:23',
      urgency: 'normal',
    });
  });

  it('names nothing of a secret caller', () => {
    const secret = row('x', { kind: 'vip', identity: { secret: true } }, 'sales');
    expect(popupText([{ kind: 'vip', row: secret, again: false }], context)).toEqual({
      title: 'VIP waiting: Secret number',
      body: 'Sales · waited 1:23',
      urgency: 'normal',
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
      urgency: 'normal',
    });
  });

  it('names the first three of more, and counts the others', () => {
    expect(popupText(four, context).body).toBe('VIP Ida (Support)\nCallback Bo (Sales)\nVIP Eva (Support) and 1 more');
    expect(popupText([...four, ...four], context)).toMatchObject({
      title: '8 callers need you',
      body: 'VIP Ida (Support)\nCallback Bo (Sales)\nVIP Eva (Support) and 5 more',
    });
  });
});

describe('the popup of a session that expired', () => {
  it('says what happened, what that means and what to do, and is not to be overlooked', () => {
    expect(expiredPopup()).toEqual({
      title: 'You are signed out',
      body: 'Your session has expired, so callers are no longer shown. Sign in again.',
      urgency: 'critical',
    });
  });

  it('is in the agent’s language', () => {
    overwriteGetLocale(() => 'da');
    const { title, body } = expiredPopup();
    expect(title).toBe('Du er logget ud');
    expect(body).toContain('Log ind igen.');
  });
});
