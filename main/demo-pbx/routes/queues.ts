/** The queues of a user, and one queue in detail. */

import { mayRead } from '../access';
import { authenticate } from '../authentication';
import type { Platform } from '../platform';
import { jsonReply, rawJsonReply, type Reply } from '../reply';
import { flag, type PbxRequest } from '../request';
import type { WireAppQueue, WireCaller, WireQueue } from '../wire';
import { waits, type PbxQueue } from '../records';
import { requestedQueue } from './requested-queue';
import { toWireCaller, toWireMember } from './to-wire';

/**
 * `GET /pbx/app/queues`: the queues that the user may read. `queue` asks for one of them, `extension` says whose
 * membership `member` means (the user's own where it is missing), `all` asks for lists instead of counts.
 */
export function appQueues(platform: Platform, request: PbxRequest): Reply {
  const { employee } = authenticate(platform, request);
  const { world } = platform;
  const all = flag(request, 'all');
  const extension = given(request, 'extension') ?? employee.extension;
  const only = given(request, 'queue');
  const queues =
    only === null
      ? world.queues.filter((queue) => mayRead(employee, queue, world.customer(queue.customer)))
      : [requestedQueue(platform, only, employee)];
  return jsonReply(queues.map((queue) => toAppQueue(platform, queue, { all, extension })));
}

/** `GET /pbx/queue/ID`, with `members` and `callers` where they are asked for. */
export function queueDetails(platform: Platform, request: PbxRequest, id: string): Reply {
  const { employee } = authenticate(platform, request);
  const queue = requestedQueue(platform, id, employee);
  const answer: WireQueue = {
    _id: queue.id,
    name: queue.name,
    number: queue.number,
    strategy: 'LONGEST_IDLE',
    maxWaitTime: 3600,
    ...(flag(request, 'members') && { members: queue.members.map(toWireMember) }),
    ...(flag(request, 'callers') && { callers: callersOf(platform, queue) }),
  };
  return jsonReply(answer);
}

/** `GET /pbx/queue/QUEUE_ID/callers`: all the callers currently in the queue. */
export function callers(platform: Platform, request: PbxRequest, id: string): Reply {
  const { employee } = authenticate(platform, request);
  const queue = requestedQueue(platform, id, employee);
  const replaced = platform.replacedAnswers.get(queue.id);
  return replaced === undefined ? jsonReply(callersOf(platform, queue)) : rawJsonReply(replaced);
}

function toAppQueue(platform: Platform, queue: PbxQueue, asked: { all: boolean; extension: string }): WireAppQueue {
  return {
    _id: queue.id,
    name: queue.name,
    number: queue.number,
    dynamic: queue.dynamic,
    member: queue.members.some((member) => member.extension === asked.extension),
    members: asked.all ? queue.members.map(toWireMember) : queue.members.length,
    callers: asked.all ? callersOf(platform, queue) : platform.world.callersOf(queue.id).filter(waits).length,
    serviceLevel: queue.serviceLevel,
    serviceLevelCritical: queue.serviceLevelCritical,
    priority: queue.priority,
  };
}

function callersOf(platform: Platform, queue: PbxQueue): readonly WireCaller[] {
  return platform.world.callersOf(queue.id).map(toWireCaller);
}

/** A parameter that says something: `queue=` and no `queue` mean the same. */
function given(request: PbxRequest, name: string): string | null {
  const value = request.query.get(name);
  return value === '' ? null : value;
}
