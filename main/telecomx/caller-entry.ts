/** One entry of the callers list. No bad field loses a caller; only the id is indispensable. */
import * as v from 'valibot';
import type { Answer, Caller, CallerKind, CallId, Identity, ServerTime } from '../board/caller';
import { idSchema, momentSchema, numberSchema, readField, textSchema, type Field } from './schema';

const found = v.optional(v.unknown());

/** An entry that can be told apart from all others: one with a readable id. */
const entrySchema = v.object({
  _id: v.pipe(
    idSchema,
    v.custom<CallId>(() => true),
  ),
  state: found,
  number: found,
  name: found,
  privacy: found,
  entered: found,
  answered: found,
  presentation: found,
  answeredByExtension: found,
  answeredByNumber: found,
});

/** What {@link readEntry} reads. */
export type CallerEntry = v.InferOutput<typeof entrySchema>;

/** The entry, or null when its id cannot be read. */
export function readEntry(entry: unknown): CallerEntry | null {
  const parsed = v.safeParse(entrySchema, entry);
  return parsed.success ? parsed.output : null;
}

/** The field's value; what it was before when it is of the wrong type; null when it is not there. */
function orLast<Value>(field: Field<Value>, last: Value | null): Value | null {
  switch (field.kind) {
    case 'value':
      return field.value;
    case 'wrong':
      return last;
    case 'absent':
      return null;
  }
}

/** An unknown state may be a new one of the platform's: whoever has it waits. */
function readKind(state: unknown, last: CallerKind): CallerKind {
  if (typeof state !== 'string') return last;
  switch (state) {
    case 'VIP':
      return 'vip';
    case 'CALLBACK':
      return 'callback';
    default:
      return 'waiting';
  }
}

/** In doubt a number is secret: what is not a clear "no" hides it, and a secret one stays so until a clear "no". */
function isSecret(privacy: unknown, wasSecret: boolean): boolean {
  const field = readField(v.boolean(), privacy);
  if (field.kind === 'absent') return wasSecret;
  return field.kind === 'wrong' || field.value;
}

function readIdentity(entry: CallerEntry, last: Identity | undefined, wasSecret: boolean): Identity {
  if (isSecret(entry.privacy, last?.secret ?? wasSecret)) return { secret: true };
  const before = last?.secret === false ? last : { name: null, number: null };
  return {
    secret: false,
    name: orLast(readField(textSchema, entry.name), before.name),
    number: orLast(readField(numberSchema, entry.number), before.number),
  };
}

/** Only a clear id or number says that somebody answered; in doubt the caller waits, so the last one is not kept. */
function readAnswer(entry: CallerEntry, last: Answer | undefined): Answer {
  return {
    at: orLast(readField(momentSchema, entry.answered), last?.at ?? null),
    extension: orLast(readField(numberSchema, entry.answeredByExtension), null),
    number: orLast(readField(numberSchema, entry.answeredByNumber), null),
  };
}

/**
 * The caller of an entry.
 *
 * @param last the same caller in the answer before, whose values stand in for fields that cannot be read
 * @param isNew what stands in for fields of a caller who is new: `seenAt` for an unreadable `entered` ("since first
 *   seen"), `wasSecret` where the entry does not say whether the number is secret
 */
export function readCaller(
  entry: CallerEntry,
  last: Caller | undefined,
  isNew: { readonly seenAt: ServerTime; readonly wasSecret: boolean },
): Caller {
  const entered = readField(momentSchema, entry.entered);
  return {
    id: entry._id,
    kind: readKind(entry.state, last?.kind ?? 'waiting'),
    identity: readIdentity(entry, last?.identity, isNew.wasSecret),
    entered: entered.kind === 'value' ? entered.value : (last?.entered ?? isNew.seenAt),
    called: orLast(readField(numberSchema, entry.presentation), last?.called ?? null),
    answer: readAnswer(entry, last?.answer),
  };
}
