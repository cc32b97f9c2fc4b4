/** From what the platform keeps to what it sends. */

import type { WireCaller, WireMember } from '../wire';
import type { Member, PbxCaller } from '../records';

/** A caller as the documentation shows one: all ten fields, in its order. */
export function toWireCaller(caller: PbxCaller): WireCaller {
  return {
    _id: caller.id,
    state: caller.state,
    number: caller.number,
    name: caller.name,
    privacy: caller.privacy,
    entered: new Date(caller.entered).toISOString(),
    answered: caller.answered === null ? null : new Date(caller.answered).toISOString(),
    presentation: caller.presentation,
    answeredByExtension: caller.answeredByExtension,
    answeredByNumber: caller.answeredByNumber,
  };
}

/** A member of a queue as lists of members show one. */
export function toWireMember(member: Member): WireMember {
  const { id, extension, number, name, priority } = member;
  return { _id: id, extension, number, name, priority };
}
