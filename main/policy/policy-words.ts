/** What is told of a company's settings: in the log, in the diagnostics, to the terminal. In the language of the moment. */
import { m } from '../../messages/compiled/messages';
import type { FoundPolicy } from './policy-file';
import { policyProblemText } from './problem-text';

/** All that is wrong, a sentence or two for each thing. */
export function policyProblems({ problems }: FoundPolicy): readonly string[] {
  return problems.map(policyProblemText);
}

/** What is not wrong but worth a look; null where nothing is. */
export function policyRemark({ source, isOpen }: FoundPolicy): string | null {
  return source !== null && isOpen ? m.policy_open({ place: source }) : null;
}
