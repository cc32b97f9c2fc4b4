/** The files of one agent, and what takes their place where they do not open. */
import { linesOfLater, mostOfLater, readLedger, type Ledger } from './alerts/ledger';
import { defaultAgentSettings, type AgentSettingsFile } from './storage/agent-settings';
import type { Journal } from './storage/journal';
import type { SetAside } from './storage/set-aside';

/** What is kept of one agent at one server. */
export interface AgentFiles {
  readonly journal: Journal;
  /** How many waited, minute by minute. */
  readonly history: Journal;
  readonly settings: AgentSettingsFile;
}

const notOpen = (): Promise<void> => Promise.reject(new Error('it is not open'));

const noJournal: Journal = {
  lines: [],
  torn: [],
  append: notOpen,
  rewrite: notOpen,
  setAside: () => Promise.resolve({ file: '', aside: null }),
};

/** In the place of files that do not open: what is said and chosen is forgotten at the end, and each writing fails. */
export function noFiles(): AgentFiles {
  let settings = defaultAgentSettings;
  return {
    journal: noJournal,
    history: noJournal,
    settings: {
      current: () => settings,
      change: (changes) => {
        settings = { ...settings, ...changes };
        return notOpen();
      },
    },
  };
}

/**
 * A journal of alerts without what only a later version of the app can read, which stays in the file: first, so that what is
 * written here is the younger.
 */
export function keepingLater(journal: Journal): Journal {
  const later = linesOfLater(journal.lines);
  if (later.length === 0) return journal;
  const ofLater = new Set(later);
  const isKnown = (line: string): boolean => !ofLater.has(line);
  return {
    ...journal,
    lines: journal.lines.filter(isKnown),
    torn: journal.torn.filter(isKnown),
    rewrite: (lines) => journal.rewrite([...later.slice(-mostOfLater), ...lines]),
  };
}

/** The ledger that a journal holds. A journal with lines that nobody can read is set aside as it is. */
export function ledgerIn(journal: Journal, log: (line: string) => void, onSetAside: (aside: SetAside) => void): Ledger {
  const { ledger, unreadable } = readLedger(journal.lines);
  // What a crash cut off while it was written is no damage: there is nothing in it to be kept.
  if (unreadable > readLedger(journal.torn).unreadable) {
    log(`${unreadable} lines of the ledger of alerts could not be read`);
    void journal.setAside().then(onSetAside);
  }
  return ledger;
}
