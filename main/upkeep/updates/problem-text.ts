/** Each problem with an update in words for a person. In the language that is set. */
import { m } from '../../../messages/compiled/messages';
import type { UpdateProblem } from './problem';

/** What happened, and what to do; `server` is the host of the update server. */
export function updateProblemText(problem: UpdateProblem, server: string): string {
  switch (problem.kind) {
    case 'offline':
      return m.update_problem_offline({ server, detail: problem.detail });
    case 'proxy-login':
      return m.update_problem_proxy();
    case 'status':
      return m.update_problem_status({ server, status: problem.status });
    case 'redirect':
      return m.update_problem_redirect({ server });
    case 'slow':
      return m.update_problem_slow({ server });
    case 'not-a-feed':
      return m.update_problem_not_a_feed({ server });
    case 'unsigned':
      return m.update_problem_unsigned({ server });
    case 'wrong-signature':
      return m.update_problem_wrong_signature({ server });
    case 'older':
      return m.update_problem_older({ server, version: problem.version });
    case 'no-file':
      return m.update_problem_no_file({ version: problem.version });
    case 'wrong-size':
      return m.update_problem_wrong_size({ server });
    case 'half-file':
      return m.update_problem_half_file();
    case 'wrong-checksum':
      return m.update_problem_wrong_checksum();
    case 'no-room':
      return m.update_problem_no_room();
    case 'no-folder':
      return m.update_problem_no_folder({ place: problem.place });
    case 'not-writable':
      return m.update_problem_not_writable({ place: problem.place });
    case 'not-installed':
      return m.update_problem_not_installed({ version: problem.version });
    case 'unforeseen':
      return m.update_problem_unforeseen({ detail: problem.detail });
  }
}
