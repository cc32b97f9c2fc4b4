/** Asking whether a token holds. */

import { authenticate } from '../authentication';
import type { Platform } from '../platform';
import { jsonReply, type Reply } from '../reply';
import { flag, type PbxRequest } from '../request';
import type { WireTokenState } from '../wire';

/**
 * `GET /auth/validateToken`. Whether `extend` lengthens the token's life or the answer could not be read in the
 * documentation; here it does both.
 */
export function validateToken(platform: Platform, request: PbxRequest): Reply {
  const { employee, token } = authenticate(platform, request);
  const { id, customer, access, name, language } = employee;
  const answer: WireTokenState = { success: true, employee: id, customer, accessLevel: access.level };
  if (!flag(request, 'extend')) return jsonReply(answer);
  platform.tokens.extend(token, platform.clock.now());
  const company = platform.world.customer(customer);
  const extended: WireTokenState = {
    ...answer,
    name,
    language,
    customerName: company.name,
    customerFeatures: company.features,
  };
  return jsonReply(extended);
}
