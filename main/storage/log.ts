/** The log: one file of at most a megabyte, and the one before it. Everything in it was redacted before. */

/** The size at which a new file is begun, in bytes. */
const maxSize = 1024 * 1024;

type WriteLine = (line: string) => void;

async function openFile(path: string): Promise<WriteLine> {
  const { default: log } = await import('electron-log/node');
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = maxSize;
  return (line) => {
    log.info(line);
  };
}

/**
 * Opens the log at `path`. `redact` takes out every secret before a line is written. The library, which brings half of
 * Node's network stack with it, is loaded at the first line: on a good day there is none.
 */
export function openLog(path: string, redact: (text: string) => string): WriteLine {
  let file: Promise<WriteLine> | null = null;
  return (line) => {
    const redacted = redact(line);
    file ??= openFile(path);
    // What cannot be logged must not disturb what was to be logged about.
    file
      .then((write) => {
        write(redacted);
      })
      .catch(() => undefined);
  };
}
