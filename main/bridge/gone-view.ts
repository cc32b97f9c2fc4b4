/** Those who left a moment ago, as the window tells of them. Pure. */
import { m } from '../../messages/compiled/messages';
import type { Answer } from '../board/caller';
import type { Departure } from '../departures';
import { displayText } from '../words/display-text';
import { phoneNumberText } from '../words/phone-number';
import { who } from '../words/who';
import type { GoneView } from './contract';

/** An id of the platform's, where a number should be. */
const isId = /^[0-9a-f]{24}$/iu;

/** What became of a caller. The id of the extension that answered is nothing that people know: it is never told. */
function howText(answer: Answer | null): string {
  if (answer === null) return m.gone_left();
  const number = displayText(phoneNumberText(answer.number ?? ''));
  return number === '' || isId.test(number) ? m.gone_answered() : m.gone_answered_by({ number });
}

/** One of them. */
export function goneView({ row, answer, at }: Departure, queueName: string): GoneView {
  return {
    key: `${row.caller.id} ${String(at)}`,
    who: who(row.caller),
    queueName: displayText(queueName),
    how: howText(answer),
    at,
  };
}
