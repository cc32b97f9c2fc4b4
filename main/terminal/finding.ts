/** What `--check` found out about one thing, and the line that tells it. Pure. */
import { displayText } from '../words/display-text';

/** What is looked at, or the looking itself. The names are the same in every language, for scripts. */
export type Subject = 'policy' | 'server' | 'keyring' | 'notifications' | 'tray' | 'updates' | 'check';

/** How it is: as it should be; so that something does not work; or only worth knowing. */
type Mark = 'ok' | 'fail' | 'note';

/** What was found. The text says what is, and what to do where something is wrong. */
export interface Finding {
  readonly mark: Mark;
  readonly text: string;
}

/** Marks stand in a column of their own. */
const width = Math.max(...(['ok', 'fail', 'note'] satisfies Mark[]).map((mark) => mark.length)) + 2;

/** The finding as one line, with its end. What others say in it cannot move the terminal's cursor. */
export function lineOf(subject: Subject, { mark, text }: Finding): string {
  return `${mark.padEnd(width)}${subject}: ${oneLine(text)}\n`;
}

/** Long texts are cut for a screen, not here: sentence by sentence they are short. */
function oneLine(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/u)
    .map(displayText)
    .join(' ');
}
