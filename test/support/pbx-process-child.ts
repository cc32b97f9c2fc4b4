/** The simulator in a process of its own: started by `pbx-process.ts`, driven by lines on stdin, ends with them. */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { startPbx, type Pbx } from '../../main/demo-pbx';
import { extension, membership } from './membership';
import { Command, Start, type Answer, type Ready } from './pbx-process-protocol';

function say(line: Ready | Answer): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function obey(pbx: Pbx, command: Command): Answer {
  switch (command.kind) {
    case 'add':
      return { kind: 'added', calls: command.callers.map((wish) => pbx.scene.caller(wish)) };
    case 'remove':
      for (const call of command.calls) pbx.scene.hangUp(call);
      return { kind: 'done' };
    case 'clear-log':
      pbx.log.clear();
      return { kind: 'done' };
    case 'read-log': {
      const shared = (moment: number): number => performance.timeOrigin + moment;
      const requests = pbx.log.requests.map(({ at, answeredAt, method, path, route, queue, status }) => {
        const times = { at: shared(at), answeredAt: answeredAt === null ? null : shared(answeredAt) };
        return { ...times, method, path, route, queue, status };
      });
      return { kind: 'log', requests };
    }
  }
}

const { queues, port, etag = false } = v.parse(Start, JSON.parse(process.argv[2] ?? ''));
const pbx = await startPbx({ settings: { etag }, ...(port !== undefined && { port }) });
for (const queue of queues) pbx.scene.queue({ ...queue, members: [membership] });
const agent = pbx.scene.employee({ extension });
say({
  origin: pbx.origin,
  account: { email: agent.username, password: agent.password },
  token: pbx.signIn(agent),
});
for await (const line of createInterface({ input: process.stdin })) {
  try {
    say(obey(pbx, v.parse(Command, JSON.parse(line))));
  } catch (error) {
    say({ kind: 'failed', message: String(error) });
  }
}
await pbx.close();
