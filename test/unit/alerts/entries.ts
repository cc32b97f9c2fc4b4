/** Short ways to callers who need the agent, and to what stands in the ledger of them. */
import { keyOf, type CallerAlertKind } from '../../../main/alerts/kinds';
import { readLedger, type LedgerEntry } from '../../../main/alerts/ledger';
import type { Caller, CallerKind } from '../../../main/board/caller';
import { caller } from '../board/callers';
import { callId } from '../telecomx/words';

/** Callers of one kind, one for each letter. */
export const all = (kind: CallerKind, ids: string): Caller[] => Array.from(ids, (id) => caller(id, { kind }));
export const vips = (ids: string): Caller[] => all('vip', ids);

/** One entry about a VIP, or about something else that a caller needs. */
export const entry = (
  call: string,
  status: Exclude<LedgerEntry['status'], 'promised'>,
  absentSince: number | null = null,
  kind: CallerAlertKind = 'vip',
): LedgerEntry => ({ key: { kind, call: callId(call) }, status, absentSince });

/** What a journal says, one text for each entry, with the moment since when it is absent. */
export const statuses = (lines: readonly string[]): string[] =>
  [...readLedger(lines).ledger.values()].map((one) => `${keyOf(one.key)} ${one.status} ${one.absentSince ?? 'there'}`);
