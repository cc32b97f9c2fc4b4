/** What a click in the tray's menu does, written down. */
import type { TrayActions } from '../../../main/desktop/tray-model';

export function actions(): TrayActions & { done: string[] } {
  const done: string[] = [];
  const log = (what: string) => () => {
    done.push(what);
  };
  return {
    done,
    open: log('open'),
    openCaller: (id) => done.push(`open ${id}`),
    quit: log('quit'),
  };
}
