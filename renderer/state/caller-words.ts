import type { CallerView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** What a caller is called in the list. */
export function whoWords({ name, number, secret }: CallerView): string {
  return name ?? number ?? (secret ? m.caller_secret() : m.caller_unknown());
}
