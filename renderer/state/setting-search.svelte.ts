import { createContext } from 'svelte';
import { isCalled } from './setting-words';

/** How many settings of something are on show. */
export class Tally {
  count = $state(0);
  #count = 0;

  /** Counts one more; returns what takes it off again. */
  add(): () => void {
    this.#set(this.#count + 1);
    return () => {
      this.#set(this.#count - 1);
    };
  }

  /** Whoever counts must not wait for the count. */
  #set(count: number): void {
    this.#count = count;
    this.count = count;
  }
}

/** What is looked for in the settings, and how many are found. */
export class SettingSearch {
  typed = $state('');
  readonly found = new Tally();

  /** Whether what is looked for is in one of the texts. */
  finds(texts: readonly string[]): boolean {
    return isCalled(this.typed, texts);
  }
}

/** The search that a setting is found by. */
export const [searchOfSettings, provideSearch] = createContext<SettingSearch>();

/** A part of the settings. */
interface SettingSection {
  readonly title: string;
  readonly found: Tally;
}

/** The part that a setting is in. */
const [sectionOfSetting, provide] = createContext<SettingSection>();

/** Makes a part of the settings known to what is in it. */
export const provideSection = provide;

/**
 * Whether what a component of the settings shows is looked for, by the texts that it has at the moment; it is counted for as
 * long as it is. To be called while the component is made.
 */
export function foundBy(texts: () => readonly string[]): () => boolean {
  const search = searchOfSettings();
  const section = sectionOfSetting();
  const found = $derived(search.finds([section.title, ...texts()]));
  $effect(() => {
    if (!found) return;
    const leave = [search.found.add(), section.found.add()];
    return () => {
      leave.forEach((undo) => {
        undo();
      });
    };
  });
  return () => found;
}
