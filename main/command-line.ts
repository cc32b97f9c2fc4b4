/** The command line, as far as it is the app's own. */
import type { Locale } from './bridge/contract';

/** What the app is started for: `run` is to be the app, all others answer on the terminal and end. */
type Task = 'run' | 'version' | 'help' | 'check';

/** What a start asks of the app, be it this one or the one that runs already. */
export type Wish = 'show' | 'settings' | 'do-not-disturb' | 'quit';

/** What was asked for on the command line. */
export interface CommandLine {
  readonly task: Task;
  /** In the order in which they were given. */
  readonly wishes: readonly Wish[];
  /** `--server=ORIGIN`: the server to sign in to. */
  readonly server: string | null;
  /** `--demo`: open on the built-in demo. */
  readonly demo: boolean;
  /** `--hidden`: start without a window, as with the computer. */
  readonly hidden: boolean;
  /** `--popup-channel=NAME`: by which way popups go, whatever was set. */
  readonly popupChannel: string | null;
  /** `--lang=da`. Electron itself does not carry it into its locale when the variable LANGUAGE is set. */
  readonly locale: Locale | null;
  /** `--for=SECONDS`: run without a person for so long, in milliseconds; then take a picture of the window and quit. */
  readonly runFor: number | null;
  /** {@link checkFolder}: the folder that a check works in; null before it has one. */
  readonly checkFolder: string | null;
}

/** The flag by which a check tells itself the folder for what Chromium writes. Not for people. */
export const checkFolder = '--check-folder=';

/** Each answers on the terminal; where more than one is given, the first of these. */
const tasks: ReadonlyMap<string, Task> = new Map([
  ['--help', 'help'],
  ['--version', 'version'],
  ['--check', 'check'],
]);

const wishes: ReadonlyMap<string, Wish> = new Map([
  ['--show', 'show'],
  ['--settings', 'settings'],
  ['--do-not-disturb', 'do-not-disturb'],
  ['--quit', 'quit'],
]);

/** The first language of a list of BCP 47 tags that the app speaks; English where it speaks none. */
export function spokenLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    if (language === 'da' || language === 'en') return language;
  }
  return 'en';
}

/** Reads the arguments; unknown ones are Chromium's, or nobody's. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const value = (name: string): string | null => {
    const prefix = `--${name}=`;
    return args.findLast((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null;
  };
  const lang = value('lang');
  const seconds = Number(value('for') ?? Number.NaN);
  return {
    task: [...tasks].find(([flag]) => args.includes(flag))?.[1] ?? 'run',
    wishes: args.flatMap((arg) => wishes.get(arg) ?? []),
    server: value('server'),
    demo: args.includes('--demo'),
    hidden: args.includes('--hidden'),
    popupChannel: value('popup-channel'),
    locale: lang === null ? null : spokenLocale([lang]),
    runFor: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
    checkFolder: args.findLast((arg) => arg.startsWith(checkFolder))?.slice(checkFolder.length) ?? null,
  };
}
