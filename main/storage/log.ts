/** The log: one file of at most a megabyte, and the one before it. Everything in it was redacted before. */

/** The size that neither file exceeds, in bytes. */
const maxSize = 1024 * 1024;

/** The characters of a line that are kept; none takes more than three bytes. */
const longestLine = 8192;

/** What the library may write at once, in bytes: it begins a new file only when one is too large already. */
const reserve = 3 * longestLine + 100;

type WriteLine = (line: string) => void;

async function openFile(path: string): Promise<WriteLine> {
  const { default: log } = await import('electron-log/node');
  const { console, file } = log.transports;
  // Off by its level is not enough: what the library has to say of itself, at each line of a full disk, goes there too.
  console.level = false;
  console.writeFn = () => undefined;
  file.resolvePathFn = () => path;
  file.maxSize = maxSize - reserve;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  return (line) => {
    log.info(line.length > longestLine ? `${line.slice(0, longestLine)} …` : line);
  };
}

/**
 * Opens the log at `path`. `redact` takes out every secret before a line is written. A line that the disk does not take is
 * lost, and nothing else comes of it. The library, which brings half of Node's network stack with it, is loaded at the
 * first line: on a good day there is none.
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
