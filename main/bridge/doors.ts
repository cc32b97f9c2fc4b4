/** What may come through the door for each command. Pure. */
import * as v from 'valibot';
import { preferenceChange } from '../storage/preferences';
import { tokenStrategies } from '../telecomx/access';
import type { Commands } from './contract';

/** No form field needs more; what is longer is no person's typing. Characters. */
const longestText = 10_000;
const text = v.pipe(v.string(), v.maxLength(longestText));
const nothing = v.null();
const strategy = v.picklist(tokenStrategies);

/** What is done for each command. */
export type CommandHandlers = { readonly [Name in keyof Commands]: (payload: Commands[Name]) => void };

/** A command's door: lets a payload of the right shape through to its handler, and says whether it did. */
type Door = (payload: unknown) => boolean;

function door<Payload>(schema: v.GenericSchema<unknown, Payload>, handle: (payload: Payload) => void): Door {
  return (payload) => {
    const checked = v.safeParse(schema, payload);
    if (checked.success) handle(checked.output);
    return checked.success;
  };
}

/** The doors to `handlers`, by the names of the commands. */
export function doorsTo(handlers: CommandHandlers): ReadonlyMap<string, Door> {
  const doors: Record<keyof Commands, Door> = {
    ready: door(nothing, handlers.ready),
    painted: door(nothing, handlers.painted),
    'sign-in': door(v.object({ server: text, email: text, password: text, strategy }), handlers['sign-in']),
    'use-token': door(v.object({ server: text, token: text, strategy }), handlers['use-token']),
    'send-code': door(text, handlers['send-code']),
    'cancel-sign-in': door(nothing, handlers['cancel-sign-in']),
    'try-demo': door(nothing, handlers['try-demo']),
    'leave-demo': door(nothing, handlers['leave-demo']),
    'sign-out': door(nothing, handlers['sign-out']),
    'sign-out-everywhere': door(nothing, handlers['sign-out-everywhere']),
    'try-again': door(nothing, handlers['try-again']),
    'set-queue': door(v.object({ id: text, shown: v.boolean(), alerts: v.boolean() }), handlers['set-queue']),
    'move-queue': door(v.object({ id: text, by: v.picklist([-1, 1]) }), handlers['move-queue']),
    'add-queue': door(text, handlers['add-queue']),
    'remove-queue': door(text, handlers['remove-queue']),
    'proxy-sign-in': door(v.object({ username: text, password: text }), handlers['proxy-sign-in']),
    'proxy-cancel': door(nothing, handlers['proxy-cancel']),
    'set-queue-alert': door(
      v.object({ id: text, kind: v.picklist(['vip', 'callback', 'critical', 'alarm']), on: v.nullable(v.boolean()) }),
      handlers['set-queue-alert'],
    ),
    'change-preferences': door(preferenceChange, handlers['change-preferences']),
    'do-not-disturb': door(v.picklist(['off', 'on', 'quarter', 'hour', 'tomorrow']), handlers['do-not-disturb']),
    'test-popup': door(nothing, handlers['test-popup']),
    diagnostics: door(v.boolean(), handlers.diagnostics),
    'copy-report': door(nothing, handlers['copy-report']),
    'choose-storage': door(v.picklist(['session-only', 'weak']), handlers['choose-storage']),
    mark: door(v.nullable(text), handlers.mark),
    'copy-number': door(text, handlers['copy-number']),
    'call-back': door(text, handlers['call-back']),
    'make-room': door(nothing, handlers['make-room']),
    'need-room': door(v.boolean(), handlers['need-room']),
    'check-for-updates': door(nothing, handlers['check-for-updates']),
    'download-update': door(nothing, handlers['download-update']),
    'install-update': door(v.boolean(), handlers['install-update']),
    'open-licences': door(nothing, handlers['open-licences']),
    'delete-everything': door(nothing, handlers['delete-everything']),
  };
  return new Map(Object.entries(doors));
}
