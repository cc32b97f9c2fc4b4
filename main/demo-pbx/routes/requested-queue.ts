/** The queue that a request is about, and whether its user may read it. */

import { mayRead } from '../access';
import type { Platform } from '../platform';
import { badRequest, Refusal } from '../reply';
import type { Employee, PbxQueue } from '../records';

/** What an opaque id may be made of; anything else in its place is no id at all. */
const ID = /^[\w.:@~-]+$/;

/**
 * The queue that a request names, for one who may read it.
 * @throws Refusal 400 `bad_request` without an id, 404 `id` for an unknown one, 403 `access_denied`
 */
export function requestedQueue(platform: Platform, id: string, employee: Employee): PbxQueue {
  const { world } = platform;
  if (!world.hasQueue(id)) {
    throw ID.test(id) ? new Refusal(404, 'id', 'Queue not found') : badRequest('Id not found in request URI');
  }
  const queue = world.queue(id);
  if (!mayRead(employee, queue, world.customer(queue.customer))) {
    throw new Refusal(403, 'access_denied', 'Insufficient access level');
  }
  return queue;
}
