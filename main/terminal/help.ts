/** What `--help` prints: every flag of the app's own. Pure. */
import { m } from '../../messages/compiled/messages';

/** A flag, and what it does. */
type Line = readonly [flag: string, text: string];

/** The ways by which popups can be made to go. */
const channels = 'automatic, session-bus, node-notifier, electron';

/** Flags begin in this column, and what they do stands so far behind the longest of them. */
const [indent, gap] = [2, 2];

function groups(): readonly (readonly [title: string, lines: readonly Line[]])[] {
  return [
    [
      m.help_group_running(),
      [
        ['--show', m.help_show()],
        ['--settings', m.help_settings()],
        ['--do-not-disturb', m.help_do_not_disturb()],
        ['--quit', m.help_quit()],
      ],
    ],
    [
      m.help_group_start(),
      [
        ['--hidden', m.help_hidden()],
        [`--server=${m.help_address()}`, m.help_server()],
        ['--demo', m.help_demo()],
        [`--lang=${m.help_language()}`, m.help_lang()],
        [`--popup-channel=${m.help_channel()}`, m.help_popup_channel({ choices: channels })],
        [`--for=${m.help_seconds()}`, m.help_for()],
      ],
    ],
    [
      m.help_group_answers(),
      [
        ['--check', m.help_check()],
        ['--version', m.help_version()],
        ['--help', m.help_help()],
      ],
    ],
  ];
}

/** The whole text, with its last line break, in the language that is set. */
export function helpText(version: string): string {
  const all = groups();
  const width = Math.max(...all.flatMap(([, lines]) => lines.map(([flag]) => flag.length)));
  const parts = all.map(([title, lines]) =>
    [title, ...lines.map(([flag, text]) => `${' '.repeat(indent)}${flag.padEnd(width + gap)}${text}`)].join('\n'),
  );
  return `${[m.help_about({ version }), m.help_usage(), ...parts, m.help_others()].join('\n\n')}\n`;
}
