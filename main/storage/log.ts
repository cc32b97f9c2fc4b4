/** The log: one file of at most a megabyte, and the one before it. Everything in it was redacted before. */
import log from 'electron-log/node';

/** The size at which a new file is begun, in bytes. */
const maxSize = 1024 * 1024;

/** Opens the log at `path`. `redact` takes out every secret before a line is written. */
export function openLog(path: string, redact: (text: string) => string): (line: string) => void {
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = maxSize;
  return (line) => {
    log.info(redact(line));
  };
}
