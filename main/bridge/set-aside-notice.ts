/** What is said of files that could not be read. Pure. */
import { m } from '../../messages/compiled/messages';
import type { SetAside } from '../storage/set-aside';
import type { Notice } from './contract';

function sentence({ file, aside }: SetAside): string {
  return aside === null ? m.notice_set_aside_failed({ file }) : m.notice_set_aside({ file, aside });
}

/** One notice for all of them, each file told once; none where all could be read. */
export function setAsideNotice(files: readonly SetAside[]): readonly Notice[] {
  const sentences = new Set(files.map(sentence));
  return sentences.size === 0 ? [] : [{ kind: 'set-aside', text: [...sentences].join(' ') }];
}
