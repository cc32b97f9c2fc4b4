/** The fault matrix as a page for people. */
import { format } from 'prettier';
import { groups, rowsOf, type Group } from './matrix';

const introduction = `# What goes wrong, and what then

This table is generated from \`test/faults\` by \`npm run faults\`. \`npm test\` plays every row: those of the network, of
the platform's answers and of the app's processes with the real app against the demo PBX, with real connections.

While a fault lasts, whoever is in the list stays in it, and the window says what is wrong. In every row of the network a
VIP enters meanwhile; when the fault is over, all must be live again within the back-off and two seconds, that VIP must
stand in the list and have had exactly one popup, and the log must tell of nothing unforeseen. Hostile bodies must not make
the app take more than 1.3 times the memory that it takes when idle.`;

/** The page, as it stands in docs/faults.md. */
export async function faultsPage(): Promise<string> {
  const count = groups.flatMap(rowsOf).length;
  const parts = [introduction, `${count} faults are known.`, ...groups.map(section)];
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 120, singleQuote: true });
}

function section(group: Group): string {
  const lines = rowsOf(group).map(({ fault, sees, heals }) => `| ${cell(fault)} | ${cell(sees)} | ${cell(heals)} |`);
  return [
    `## ${group.title}`,
    '',
    '| What goes wrong | What the agent sees | What heals |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
