/** The log: one file of at most a megabyte, and the one before it. Everything in it was redacted before. */
import { oneByOne } from './one-by-one';

/** The size at which a new file is begun, in bytes. */
const maxSize = 1024 * 1024;

/**
 * Opens the log at `path`. `redact` takes out every secret before a line is written. The library, which brings half of
 * Node's network stack with it, is loaded at the first line: on a good day there is none.
 */
export function openLog(path: string, redact: (text: string) => string): (line: string) => void {
  const next = oneByOne();
  const write = async (line: string): Promise<void> => {
    const { default: log } = await import('electron-log/node');
    log.transports.console.level = false;
    log.transports.file.resolvePathFn = () => path;
    log.transports.file.maxSize = maxSize;
    log.info(line);
  };
  return (line) => {
    const redacted = redact(line);
    void next(() => write(redacted));
  };
}
