import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { firstAnnouncement, startTied } from '../../../../scripts/desktop/tied-process';
import { repository } from '../../../../scripts/repository';

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a tied process', () => {
  it('has its own process id, announces itself, and ends when told to', async () => {
    const tied = startTied('sh', ['-c', 'echo $$ >&4; sleep 60']);
    expect(Number(await firstAnnouncement(tied, 'sh'))).toBe(tied.child.pid);
    await tied.end();
    expect(tied.child.signalCode).toBe('SIGTERM');
  });

  it('gets its input, and says what it says', async () => {
    const tied = startTied('cat', [], { input: 'hello', output: true });
    const chunks: unknown[] = [];
    tied.child.stdout?.on('data', (chunk: unknown) => chunks.push(chunk));
    await once(tied.child, 'close');
    expect(chunks.join('')).toBe('hello');
  });

  it('that ends before it announced anything is an error', async () => {
    await expect(firstAnnouncement(startTied('true', []), 'true')).rejects.toThrow('true ended before it was ready');
  });

  it('ends when the process that started it is killed outright', async () => {
    const code = `import('./scripts/desktop/tied-process.ts').then(({ startTied }) => {
      console.log(startTied('sleep', ['60']).child.pid);
    });`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '-e', code], { cwd: repository });
    const lines: unknown[] = await once(createInterface({ input: parent.stdout }), 'line');
    const pid = Number(lines[0]);
    expect(runs(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => runs(pid), { timeout: 5000 }).toBe(false);
  });
});
