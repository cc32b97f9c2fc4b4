/** Keys for each command, no two of which have the same ones. Pure. */
import { defaultPreferences, keyCommands, type KeyCommand } from './default-preferences';
import type { OnFlaw } from './tolerant';

/** What was chosen for each command: '' for no keys, undefined where nothing was that makes sense. */
type ChosenKeys = Readonly<Partial<Record<KeyCommand, string | undefined>>>;

/**
 * The keys of each command. Of two that want the same it is a flaw in the one to which they are not usual, or else in the
 * later one. Who is left without gets the usual keys, or none where those were given to another.
 */
export function distinctKeys(chosen: ChosenKeys, onFlaw: OnFlaw): Record<KeyCommand, string> {
  const usual = defaultPreferences.keys;
  const isUsual = (command: KeyCommand): boolean => chosen[command] === usual[command];
  const keys: Record<KeyCommand, string> = { ...usual };
  const given = new Set<string>();
  const without: KeyCommand[] = [];
  for (const command of [...keyCommands.filter(isUsual), ...keyCommands.filter((one) => !isUsual(one))]) {
    const wanted = chosen[command];
    const isGiven = wanted !== undefined && wanted !== '' && given.has(wanted);
    if (isGiven) onFlaw();
    if (isGiven || wanted === undefined) without.push(command);
    else {
      keys[command] = wanted;
      given.add(wanted);
    }
  }
  for (const command of without) if (given.has(usual[command])) keys[command] = '';
  return keys;
}
