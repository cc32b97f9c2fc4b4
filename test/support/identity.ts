/** Who a program runs as, by the system's numbers. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** A program with its arguments, as it is started by root for a user; as it is where no user is told. */
export function asUser(
  user: Identity | undefined,
  program: string,
  args: readonly string[],
): readonly [program: string, args: readonly string[]] {
  if (user === undefined) return [program, args];
  return ['setpriv', [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', program, ...args]];
}
