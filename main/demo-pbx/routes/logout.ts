/** Ending all sessions of a user. */

import { authenticate } from '../authentication';
import type { Platform } from '../platform';
import { jsonReply, type Reply } from '../reply';
import type { PbxRequest } from '../request';

/**
 * `GET /auth/logout`: ends all valid tokens of the user, wherever they are in use. What it answers could not be read in
 * the documentation; here it is what validateToken's first field says.
 */
export function logout(platform: Platform, request: PbxRequest): Reply {
  const { employee } = authenticate(platform, request);
  platform.tokens.revokeAllOf(employee.id);
  return jsonReply({ success: true });
}
