/** What is wrong with a company's settings, in words: where, what, what would be right, and what the app does meanwhile. */
import { m } from '../../messages/compiled/messages';
import { largestPolicy } from './policy-text';
import type { PolicyProblem, Wrong } from './problems';
import { longestName, mostEntries, type Right } from './values';

/** The most characters of a value that are told. */
const longestValue = 60;

/** Without what cannot be seen, or turns the direction of the text around it. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

/** A value as it was written, or what it is where that is long. */
function valueText(value: unknown): string {
  if (typeof value === 'string') {
    const isLong = value.length > longestValue;
    return `"${visible(isLong ? `${value.slice(0, longestValue)}…` : value)}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : m.policy_value_list();
  return m.policy_value_object();
}

const listed = (...values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(', ');

function rightText(right: Right): string {
  switch (right) {
    case 'object':
      return m.policy_right_object();
    case 'version':
      return '1';
    case 'name':
      return m.policy_right_name({ most: longestName });
    case 'server':
      return m.policy_right_server({ example: 'https://pbx.example.com' });
    case 'servers':
      return m.policy_right_servers({ most: mostEntries });
    case 'queue':
      return m.policy_right_queue();
    case 'queues':
      return m.policy_right_queues({ most: mostEntries });
    case 'interval':
      return m.policy_right_interval({ least: 1, most: 60 });
    case 'privacy':
      return m.policy_right_one_of({ choices: listed('everything', 'name', 'nothing') });
    case 'switch':
      return m.policy_right_switch();
    case 'updates':
      return m.policy_right_one_of({ choices: listed('automatic', 'ask', 'off') });
    case 'feed':
      return m.policy_right_server({ example: 'https://example.com/queue-tray/' });
    case 'language':
      return m.policy_right_one_of({ choices: listed('system', 'en', 'da') });
  }
}

function wrongText(place: string, wrong: Wrong): string {
  switch (wrong.kind) {
    case 'empty':
      return m.policy_empty({ place });
    case 'no-file':
      return m.policy_no_file({ place });
    case 'too-large':
      return m.policy_too_large({ place, most: largestPolicy / 1024 });
    case 'not-text':
      return m.policy_not_text({ place });
    case 'not-json':
      return m.policy_not_json({ place });
    case 'not-json-at':
      return m.policy_not_json_at({ place, line: wrong.line, column: wrong.column });
    case 'unreadable':
      return m.policy_unreadable({ place, code: wrong.code });
    case 'value':
      return m.policy_wrong({ place, value: valueText(wrong.value), right: rightText(wrong.right) });
    case 'missing':
      return m.policy_missing({ place, right: rightText(wrong.right) });
    case 'insecure':
      return m.policy_insecure({ place, value: valueText(wrong.value) });
    case 'twice':
      return m.policy_twice({ place, value: valueText(wrong.value) });
    case 'unknown':
      return wrong.near === null ? m.policy_unknown({ place }) : m.policy_unknown_near({ place, near: wrong.near });
    case 'misplaced':
      return m.policy_misplaced({ place });
    case 'repeated':
      return m.policy_repeated({ place });
    case 'both':
      return m.policy_both({ place });
    case 'neither':
      return m.policy_neither({ place });
    case 'only-locked':
      return m.policy_only_locked({ place });
    case 'not-allowed':
      return m.policy_not_allowed({ place, value: valueText(wrong.value) });
  }
}

function meanwhileText(holds: PolicyProblem['holds']): string {
  switch (holds) {
    case 'all':
      return m.policy_holds_all();
    case 'nothing':
      return m.policy_holds_nothing();
    case 'server':
    case 'allowedServers':
      return m.policy_holds_server();
    case 'queues':
      return m.policy_holds_queues();
    case 'pollInterval':
      return m.policy_holds_interval();
    case 'popupPrivacy':
      return m.policy_holds_privacy();
    case 'weakStorage':
      return m.policy_holds_storage();
    case 'updates':
    case 'updateFeed':
      return m.policy_holds_updates();
    case 'language':
      return m.policy_holds_language();
  }
}

/** A name in the place may be any text. */
const longestPlace = 120;

/** The sentences for one thing that is wrong. */
export function policyProblemText({ place, wrong, holds }: PolicyProblem): string {
  const where = place.length > longestPlace ? `${place.slice(0, longestPlace)}…` : place;
  return `${wrongText(visible(where), wrong)} ${meanwhileText(holds)}`;
}
