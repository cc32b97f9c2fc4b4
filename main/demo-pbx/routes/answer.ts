/** From a request to its answer: finds the route and the user, and asks the route. */

import type { Platform } from '../platform';
import { Refusal, type Reply } from '../reply';
import type { PbxRequest } from '../request';
import type { FoundRoute, RouteName } from './find-route';
import { login } from './login';
import { logout } from './logout';
import { appQueues, callers, queueDetails } from './queues';
import { validateToken } from './validate-token';

type Handler = (platform: Platform, request: PbxRequest, id: string) => Reply;

const HANDLERS: Readonly<Record<RouteName, Handler>> = {
  login,
  logout,
  validateToken,
  appQueues,
  queue: queueDetails,
  callers,
};

/**
 * What the platform answers.
 * @throws Refusal for every documented error, and for paths and methods that the simulator does not have
 */
export function answer(platform: Platform, method: string, route: FoundRoute | null, request: PbxRequest): Reply {
  if (route === null) throw new Refusal(404, 'path', 'No such path');
  const methods = route.name === 'login' ? ['GET', 'POST'] : ['GET'];
  if (!methods.includes(method)) {
    throw new Refusal(405, 'method', 'No such method on this path', { Allow: methods.join(', ') });
  }
  return HANDLERS[route.name](platform, request, route.id);
}
