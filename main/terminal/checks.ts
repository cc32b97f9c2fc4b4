/** Looks at several things at once, none of which may keep the answer waiting, and tells what was found. */
import { lineOf, type Finding, type Subject } from './finding';
import { brokenFinding, lateFinding } from './findings';

/** How each thing is looked at. */
export type Checks = ReadonlyMap<Subject, () => Finding | Promise<Finding>>;

/** What a run of checks needs. */
export interface ChecksParts {
  /** How long (milliseconds) one thing may take. */
  readonly limit: number;
  /** Runs `callback` once after `delay` milliseconds; returns what calls it off. */
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  /** Takes a line, with its end. */
  readonly print: (line: string) => void;
}

/**
 * Begins with all of them at once, and prints a line for each, in their order. Whether none of them failed. Never rejects:
 * what takes too long, or fails itself, is a finding.
 */
export async function runChecks(checks: Checks, { limit, setTimer, print }: ChecksParts): Promise<boolean> {
  const inTime = (check: () => Finding | Promise<Finding>): Promise<Finding> =>
    new Promise((resolve) => {
      const callOff = setTimer(() => {
        resolve(lateFinding(limit));
      }, limit);
      void Promise.resolve()
        .then(check)
        .catch(brokenFinding)
        .then((finding) => {
          callOff();
          resolve(finding);
        });
    });
  const begun = [...checks].map(([subject, check]) => ({ subject, finding: inTime(check) }));
  let isWell = true;
  for (const { subject, finding } of begun) {
    const found = await finding;
    print(lineOf(subject, found));
    isWell &&= found.mark !== 'fail';
  }
  return isWell;
}
