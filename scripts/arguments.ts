/** The app's flags out of what stands after `npm start --`: the demo unless a server is named; `--for 20` as one flag. */
export function appFlags(given: readonly string[]): readonly string[] {
  const flags: string[] = [];
  for (const argument of given) {
    const last = flags.at(-1);
    if (last === '--for') flags[flags.length - 1] = `${last}=${argument}`;
    else flags.push(argument);
  }
  const source = flags.some((flag) => flag === '--demo' || flag.startsWith('--server='));
  return source ? flags : ['--demo', ...flags];
}

/** Whether the app's line is the path of the picture it took, which belongs at the very end of the output. */
export function isPicture(line: string): boolean {
  return /^\S+\.png$/.test(line);
}
