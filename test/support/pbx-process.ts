import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { Answer, Ready, type CallerWish, type Command, type ProcessRequest, type Start } from './pbx-process-protocol';

/** A simulator whose work is not counted with the test's. */
export interface PbxProcess extends Ready {
  readonly pid: number;
  /** Adds callers, who enter now, and returns their calls' ids. */
  readonly add: (...callers: readonly CallerWish[]) => Promise<readonly string[]>;
  readonly remove: (...calls: readonly string[]) => Promise<void>;
  readonly readLog: () => Promise<readonly ProcessRequest[]>;
  readonly clearLog: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the simulator in a process of its own, which ends with this one however this one ends. */
export async function startPbxProcess(start: Start): Promise<PbxProcess> {
  const script = fileURLToPath(new URL('pbx-process-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(start)], {
    // Its stdin closes with this process: that ends it.
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('The simulator ended');
    return JSON.parse(line.value);
  };
  // One after the other, since an answer is known by its turn only.
  let turn: Promise<unknown> = Promise.resolve();
  const tell = (command: Command): Promise<Answer> => {
    const answer = turn.then(async () => {
      child.stdin.write(`${JSON.stringify(command)}\n`);
      return v.parse(Answer, await nextLine());
    });
    turn = answer.catch(() => undefined);
    return answer;
  };
  const ready = v.parse(Ready, await nextLine());
  return {
    ...ready,
    pid: child.pid ?? 0,
    add: async (...callers) => expecting('added', await tell({ kind: 'add', callers: [...callers] })).calls,
    remove: async (...calls) => void expecting('done', await tell({ kind: 'remove', calls: [...calls] })),
    readLog: async () => expecting('log', await tell({ kind: 'read-log' })).requests,
    clearLog: async () => void expecting('done', await tell({ kind: 'clear-log' })),
    close: () => {
      child.stdin.end();
      return ended;
    },
  };
}

function expecting<Kind extends Answer['kind']>(kind: Kind, answer: Answer): Extract<Answer, { kind: Kind }> {
  if (!isOfKind(answer, kind)) throw new Error(answer.kind === 'failed' ? answer.message : `Odd answer ${answer.kind}`);
  return answer;
}

function isOfKind<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}
