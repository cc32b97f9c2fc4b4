/** A company's settings, and what is told of them in the language of the moment. */
import { m } from '../../messages/compiled/messages';
import type { Notice, PolicyView } from '../bridge/contract';
import type { Policy } from './policy';
import type { FoundPolicy } from './policy-file';
import { policyView } from './policy-view';
import { policyProblemText } from './problem-text';

/** A company's settings as the diagnostics tell of them. */
export interface CompanyFacts {
  /** Where they come from; null where there are none. */
  readonly source: string | null;
  readonly company: string | null;
  /** How many settings an agent cannot change. */
  readonly locked: number;
  /** What is wrong, or worth a look: a sentence or two for each thing. */
  readonly problems: readonly string[];
}

/** A company's settings. */
export interface Company {
  readonly policy: Policy;
  /** What the window shows of them; `lastServer` is the server of the last sign-in. */
  readonly view: (lastServer: string) => PolicyView;
  /** What is wrong, as far as an agent can do with it. */
  readonly notices: () => readonly Notice[];
  readonly facts: (lastServer: string) => CompanyFacts;
}

/** The first of what is wrong, and whom to tell; nothing where all is well. */
function noticesOf({ problems, policy: { contact } }: FoundPolicy): readonly Notice[] {
  const [first, ...others] = problems;
  if (first === undefined) return [];
  const sentences = [
    m.policy_notice(),
    policyProblemText(first),
    ...(others.length === 0 ? [] : [m.policy_notice_more({ count: others.length })]),
    contact === null ? m.policy_notice_tell() : m.policy_notice_contact({ contact }),
  ];
  return [{ kind: 'policy', text: sentences.join(' ') }];
}

/** What was found, with what is told of it. */
export function companyOf(found: FoundPolicy): Company {
  const { policy, source, openAt, problems } = found;
  const view = (lastServer: string): PolicyView => policyView(policy, lastServer);
  return {
    policy,
    view,
    notices: () => noticesOf(found),
    facts: (lastServer) => ({
      source,
      company: policy.company,
      locked: view(lastServer).locked.length,
      problems: [...problems.map(policyProblemText), ...(openAt === null ? [] : [m.policy_open({ place: openAt })])],
    }),
  };
}
