import { describe, expect, it } from 'vitest';
import { textFaults, type Texts } from '../../../scripts/texts/faults';
import { guideFaults } from '../../../scripts/texts/guide';

/** What the check says of an app that is in order but for what is given. */
function faults({ messages, sources = {}, allowed = [] }: Partial<Texts>): readonly string[] {
  return textFaults({
    messages: messages ?? { English: '{ "hello": "Hello" }', Danish: '{ "hello": "Hej" }' },
    sources: { 'main/hello.ts': 'export const hello = () => m.hello();', ...sources },
    allowed,
  });
}

const inCode = (code: string): readonly string[] => faults({ sources: { 'main/a.ts': code } });
const inPage = (markup: string): readonly string[] => faults({ sources: { 'renderer/A.svelte': markup } });
const found = (path: string, text: string): readonly string[] => [`${path}: no message, but for people: "${text}"`];

describe('the languages', () => {
  it('are in order where each has every message', () => {
    expect(faults({})).toEqual([]);
  });

  it('must each have every message', () => {
    expect(faults({ messages: { English: '{ "hello": "Hello" }', Danish: '{}' } })).toEqual([
      'Danish: hello is missing',
    ]);
    expect(faults({ messages: { English: '{}', Danish: '{ "hello": "Hej" }' } })).toEqual([
      'English: hello is missing',
    ]);
  });

  it('must not have a message that says nothing', () => {
    expect(faults({ messages: { English: '{ "hello": "Hello" }', Danish: '{ "hello": " " }' } })).toEqual([
      'Danish: hello is empty',
    ]);
  });

  it('must name the same in a message', () => {
    expect(
      faults({ messages: { English: '{ "hello": "Hello {who}" }', Danish: '{ "hello": "Hej {hvem}" }' } }),
    ).toEqual(['English: hello does not name {hvem}', 'Danish: hello does not name {who}']);
  });

  it('may differ in how many forms a message has', () => {
    const forms = (one: string, many: string): string =>
      JSON.stringify({
        hello: [
          {
            declarations: ['input count', 'local form = count: plural'],
            selectors: ['form'],
            match: { 'form=one': one, 'form=*': many },
          },
        ],
      });
    expect(faults({ messages: { English: forms('caller', 'callers'), Danish: '{ "hello": "opkald" }' } })).toEqual([]);
    expect(
      faults({ messages: { English: forms('{count} caller', '{count} callers'), Danish: forms('opkald', '') } }),
    ).toEqual(['Danish: hello is empty', 'Danish: hello does not name {count}']);
  });
});

describe('a message', () => {
  const two = { English: '{ "a": "A", "b": "B" }', Danish: '{ "a": "A", "b": "B" }' };

  it.each([
    ['a call', 'main/a.ts', 'const a = [m.a(), m.b()];'],
    ['a function that is handed on', 'main/a.ts', 'const words = { a: m.a, b: m.b };'],
    ['the script of a component', 'renderer/A.svelte', '<script lang="ts">let a: string = m.a() + m.b();</script>'],
    ['the markup of a component', 'renderer/A.svelte', '{#if x}<p title={m.a()}>{m.b()}</p>{/if}'],
    [
      'a condition, a class and a snippet',
      'renderer/A.svelte',
      '{#snippet s(x = m.a())}<p class={m.b()}>{x}</p>{/snippet}',
    ],
  ])('is used by %s', (_, path, source) => {
    expect(textFaults({ messages: two, sources: { [path]: source }, allowed: [] })).toEqual([]);
  });

  it('must be used, not only be named', () => {
    expect(textFaults({ messages: two, sources: { 'main/a.ts': 'm.a(); // m.b()' }, allowed: [] })).toEqual([
      'b is used nowhere',
    ]);
  });
});

describe('a text for people outside the messages', () => {
  it.each([
    ["item({ label: 'Quit' });", 'Quit'],
    ["item({ label: 'log out' });", 'log out'],
    ['tray.setToolTip(`${count} waiting`);', '{} waiting'],
    ['const text = `The queue ${name} is closed.`;', 'The queue {} is closed.'],
    ["const text = isOpen ? m.hello() : 'Nobody is waiting';", 'Nobody is waiting'],
  ])('is found in code: %s', (code, text) => {
    expect(inCode(code)).toEqual(found('main/a.ts:1', text));
  });

  it.each([
    ['<p>\n  quit\n</p>', 'renderer/A.svelte:1', 'quit'],
    ['{#if x}\n<p>{m.hello()}, you</p>{/if}', 'renderer/A.svelte:2', ', you'],
    ['<button title="close"></button>', 'renderer/A.svelte:1', 'close'],
    ['<img alt="" aria-label={`${count} left`}>', 'renderer/A.svelte:1', '{} left'],
    ['<Note text="Try again" />', 'renderer/A.svelte:1', 'Try again'],
    ["<p>{open ? 'open' : m.hello()}</p>", 'renderer/A.svelte:1', 'open'],
    ["{#each ['First choice'] as choice}{choice}{/each}", 'renderer/A.svelte:1', 'First choice'],
    ['<script lang="ts">\n  const text: string = "Try again";\n</script>', 'renderer/A.svelte:2', 'Try again'],
  ])('is found in a component: %s', (markup, place, text) => {
    expect(inPage(markup)).toEqual(found(place, text));
  });

  it.each([
    "import { a } from 'a module';",
    "type Word = 'Some word' | `Another ${string}`;",
    "throw new Error('the list is broken');",
    "class Broken extends Error { constructor() { super('it is broken'); } }",
    'parts.log(`asking a queue threw: ${String(error)}`);',
    "if (text === 'Not found' || text.startsWith('Command failed')) end();",
    "switch (key) { case 'Enter': end(); }",
    "const key = `queue ${id}`; const kind = 'sign-in'; const name = app['Some name'];",
    "const policy = \"default-src 'none'\"; const title = 'Queue Tray';",
  ])('is not seen in what people never read: %s', (code) => {
    expect(inCode(code)).toEqual([]);
  });

  it.each([
    '<p class="row danger" style:width="calc(100% - var(--Some thing))" id="Some">{m.hello()}</p>',
    "<p class={open ? 'row danger' : ''}>{words('Some key')} · {count} %</p>",
    '<!-- Some words --><Icon look="note-close" kind="password" />',
    "{#if kind === 'Some kind'}{m.hello()}{/if}",
    '<style>p::before { content: "Some words"; }</style>',
  ])('is not seen in markup that people never read: %s', (markup) => {
    expect(inPage(markup)).toEqual([]);
  });

  it('may stand where it is allowed, by its file or by what it says', () => {
    const sources = { 'main/a.ts': "say('Some words');" };
    const allowance = { where: ['main/a.ts'], reason: 'it is for developers' };
    expect(faults({ sources, allowed: [allowance] })).toEqual([]);
    expect(faults({ sources, allowed: [{ ...allowance, texts: ['Some words'] }] })).toEqual([]);
    expect(faults({ sources, allowed: [{ ...allowance, texts: ['Other words'] }] })).toEqual([
      ...found('main/a.ts:1', 'Some words'),
      'allowed, but not there: main/a.ts (it is for developers)',
    ]);
  });
});

describe('a page of the guide', () => {
  const guide = (page: string): readonly string[] =>
    guideFaults({ 'docs/a.md': page }, '{ "quit": "Quit", "live": "Live · {count} (of {all})", "body": "{list}" }');

  it('names in bold what the app says, whatever that is given', () => {
    expect(guide('Choose **Quit**, while **Live · 3\n(of 4)** is below.')).toEqual([]);
  });

  it('must not name what the app does not say', () => {
    expect(guide('Choose **Leave**, then **Quit**.')).toEqual(['docs/a.md: the app does not say "Leave"']);
    expect(guide('It says **Live · 3**.')).toEqual(['docs/a.md: the app does not say "Live · 3"']);
  });
});
