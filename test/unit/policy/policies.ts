/** Policies as companies write them. */
import { readPolicy } from '../../../main/policy/read-policy';
import type { Policy } from '../../../main/policy/policy';

/** The policy with these settings. */
export function policyWith(settings: object): Policy {
  return readPolicy({ version: 1, company: 'Nordlys A/S', settings }, 'policy.json', []).policy;
}
