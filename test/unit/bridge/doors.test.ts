import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../main/bridge/contract';
import { doorsTo, type CommandHandlers } from '../../../main/bridge/doors';
import { defaultPreferences } from '../../../main/storage/default-preferences';

/** The doors, and all that came through them. */
function scene() {
  const done: unknown[] = [];
  const noting = (name: string) => (payload: unknown) => {
    done.push({ name, payload });
  };
  const handlers: CommandHandlers = {
    ready: noting('ready'),
    painted: noting('painted'),
    'sign-in': noting('sign-in'),
    'use-token': noting('use-token'),
    'send-code': noting('send-code'),
    'cancel-sign-in': noting('cancel-sign-in'),
    'try-demo': noting('try-demo'),
    'leave-demo': noting('leave-demo'),
    'sign-out': noting('sign-out'),
    'sign-out-everywhere': noting('sign-out-everywhere'),
    'choose-storage': noting('choose-storage'),
    'try-again': noting('try-again'),
    'set-queue': noting('set-queue'),
    'move-queue': noting('move-queue'),
    'add-queue': noting('add-queue'),
    'remove-queue': noting('remove-queue'),
    'proxy-sign-in': noting('proxy-sign-in'),
    'proxy-cancel': noting('proxy-cancel'),
    'set-queue-alert': noting('set-queue-alert'),
    'change-preferences': noting('change-preferences'),
    'do-not-disturb': noting('do-not-disturb'),
    'test-popup': noting('test-popup'),
    diagnostics: noting('diagnostics'),
    'copy-report': noting('copy-report'),
    mark: noting('mark'),
    'copy-number': noting('copy-number'),
    'call-back': noting('call-back'),
    'make-room': noting('make-room'),
    'need-room': noting('need-room'),
    'check-for-updates': noting('check-for-updates'),
    'download-update': noting('download-update'),
    'install-update': noting('install-update'),
    'open-licences': noting('open-licences'),
    'delete-everything': noting('delete-everything'),
  };
  return { doors: doorsTo(handlers), done };
}

/** What comes of a command with a payload: null where it is refused. */
function through(name: string, payload: unknown): unknown {
  const { doors, done } = scene();
  const isThrough = doors.get(name)?.(payload) === true;
  expect(done).toHaveLength(isThrough ? 1 : 0);
  return isThrough ? done[0] : null;
}

const alert = { id: 'support', kind: 'vip', on: true };
const tooLong = 'x'.repeat(10_001);

const good: readonly (readonly [string, unknown])[] = [
  ['set-queue-alert', alert],
  ['set-queue-alert', { ...alert, kind: 'alarm', on: null }],
  ['change-preferences', {}],
  ['change-preferences', { soundOn: false, doNotDisturb: 1_800_000_000_000 }],
  ['change-preferences', defaultPreferences],
  ...['off', 'on', 'quarter', 'hour', 'tomorrow'].map((choice) => ['do-not-disturb', choice] as const),
  ['test-popup', null],
  ['diagnostics', true],
  ['diagnostics', false],
  ['copy-report', null],
  ['mark', null],
  ['mark', 'a'],
  ['move-queue', { id: 'support', by: -1 }],
  ['copy-number', '46265y784.234-pbx1.telecomx.dk'],
  ['call-back', '46265y784.234-pbx1.telecomx.dk'],
  ['painted', null],
  ['make-room', null],
  ['need-room', true],
  ['change-preferences', { language: 'da', zoom: 150, shape: 'wallboard' }],
];

const bad: readonly (readonly [string, unknown])[] = [
  ['set-queue-alert', null],
  ['set-queue-alert', [alert]],
  ['set-queue-alert', { ...alert, id: 7 }],
  ['set-queue-alert', { ...alert, id: tooLong }],
  ['set-queue-alert', { ...alert, kind: 'offline' }],
  ['set-queue-alert', { ...alert, kind: '__proto__' }],
  ['set-queue-alert', { ...alert, on: 'true' }],
  ['set-queue-alert', { ...alert, on: undefined }],
  ['set-queue-alert', { id: 'support', kind: 'vip' }],
  ['change-preferences', null],
  ['change-preferences', 'soundOn'],
  ['change-preferences', { soundOn: undefined }],
  ['change-preferences', { soundVolume: NaN }],
  ['change-preferences', { soundOn: true, version: 2 }],
  ['change-preferences', { soundOn: true, server: 'https://elsewhere.example' }],
  ['change-preferences', { pollInterval: 0 }],
  ['change-preferences', { soundOn: true, shortcut: tooLong }],
  ['do-not-disturb', null],
  ['do-not-disturb', 'forever'],
  ['do-not-disturb', 1_800_000_000_000],
  ['do-not-disturb', ['on']],
  ['test-popup', undefined],
  ['test-popup', { title: 'Your bank' }],
  ['diagnostics', null],
  ['diagnostics', 1],
  ['copy-report', 'please'],
  ['copy-report', undefined],
  ['mark', undefined],
  ['move-queue', { id: 'support', by: 2 }],
  ['copy-number', null],
  ['copy-number', { number: '+4535203040' }],
  ['call-back', tooLong],
  ['call-back', ['a']],
  ['painted', 'yes'],
  ['make-room', undefined],
  ['need-room', null],
  ['make-room', { height: 900 }],
  ['change-preferences', { shape: 'wallboard', zoom: 110 }],
  ['change-preferences', { keys: { search: 'Control+F' } }],
];

describe('the door', () => {
  it('is there for every command of the contract, and for nothing else', () => {
    const { doors } = scene();
    expect(new Set(doors.keys())).toEqual(commandNames);
    for (const name of ['', 'toString', 'constructor', '__proto__']) expect(doors.has(name)).toBe(false);
  });

  it.each(good)('lets %s through with %j', (name, payload) => {
    expect(through(name, payload)).toEqual({ name, payload });
  });

  it.each(bad)('does not let %s through with %j', (name, payload) => {
    expect(through(name, payload)).toBeNull();
  });

  it('hands on nothing but what a command is made of', () => {
    expect(through('set-queue-alert', { ...alert, shown: false })).toEqual({ name: 'set-queue-alert', payload: alert });
    const alertKinds = { ...defaultPreferences.alertKinds, all: true };
    expect(through('change-preferences', { alertKinds })).toEqual({
      name: 'change-preferences',
      payload: { alertKinds: defaultPreferences.alertKinds },
    });
  });

  it('throws at nothing that comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commandNames),
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (name, payload) => {
          expect(() => through(name, payload)).not.toThrow();
        },
      ),
    );
  });
});
