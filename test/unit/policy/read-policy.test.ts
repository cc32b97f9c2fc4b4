import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPolicy, type Policy } from '../../../main/policy/policy';
import { readPolicyBytes } from '../../../main/policy/policy-text';
import { policyProblemText } from '../../../main/policy/problem-text';
import { overwriteGetLocale } from '../../../messages/compiled/runtime.js';
import { badNames, badSettings, unreadable } from './bad-policies';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readPolicyBytes(bytes(text), 'policy.json');
const said = (text: string): readonly string[] => read(text).problems.map(policyProblemText);
const inSettings = (settings: object): Policy => read(JSON.stringify({ version: 1, settings })).policy;

describe('a company’s settings', () => {
  it('are as they were written', () => {
    const text = JSON.stringify({
      $schema: 'policy.schema.json',
      version: 1,
      company: ' Nordlys A/S ',
      contact: 'it@nordlys.example',
      settings: {
        server: { default: 'https://PBX.nordlys.example/' },
        allowedServers: { locked: ['https://pbx.nordlys.example', 'http://127.0.0.1:4010'] },
        queues: { default: ['support', 'sales'] },
        pollInterval: { locked: 5 },
        popupPrivacy: { default: 'name' },
        weakStorage: { locked: false },
        updates: { locked: 'off' },
        updateFeed: { locked: 'https://nordlys.example/queue-tray/' },
        language: { default: 'da' },
      },
    });
    expect(read(text)).toEqual({
      policy: {
        company: 'Nordlys A/S',
        contact: 'it@nordlys.example',
        held: [],
        server: { holds: 'default', value: 'https://pbx.nordlys.example' },
        allowedServers: { holds: 'locked', value: ['https://pbx.nordlys.example', 'http://127.0.0.1:4010'] },
        queues: { holds: 'default', value: ['support', 'sales'] },
        pollInterval: { holds: 'locked', value: 5 },
        popupPrivacy: { holds: 'default', value: 'name' },
        weakStorage: { holds: 'locked', value: false },
        updates: { holds: 'locked', value: 'off' },
        updateFeed: { holds: 'locked', value: 'https://nordlys.example/queue-tray/' },
        language: { holds: 'default', value: 'da' },
      },
      problems: [],
    });
  });

  it('may set nothing, and may begin with the mark of an editor', () => {
    expect(read('\ufeff{"version":1,"settings":{}}')).toEqual({ policy: noPolicy, problems: [] });
  });

  it('that name no other place than Object’s own things set nothing', () => {
    expect(inSettings({}).server).toEqual({ holds: 'free' });
    expect(said('{"version":1,"settings":{"__proto__":{"locked":1},"toString":{}}}')).toHaveLength(2);
  });
});

describe('what is wrong in a company’s settings', () => {
  const rows = [...unreadable, ...badSettings, ...badNames];

  it('is known in more than fifty kinds', () => {
    expect(rows.length).toBeGreaterThan(50);
  });

  it.each(rows)('is said in a clear sentence: $said', ({ text, said: expected, held }) => {
    overwriteGetLocale(() => 'en');
    expect(said(text)).toEqual(expected);
    expect(read(text).policy.held).toEqual(held);
  });

  it.each(rows)('is said in Danish, too: $said', ({ text, said: expected }) => {
    overwriteGetLocale(() => 'da');
    const sentences = said(text);
    overwriteGetLocale(() => 'en');
    expect(sentences).toHaveLength(expected.length);
    for (const [index, sentence] of sentences.entries()) {
      expect(sentence).not.toBe(expected[index]);
      expect(sentence).toMatch(/\.$/u);
    }
  });

  it('spoils nothing else, and what is held is what is safest', () => {
    const bad = {
      weakStorage: { locked: 'x' },
      popupPrivacy: { default: 'x' },
      updates: {},
      pollInterval: { locked: 0 },
    };
    expect(inSettings({ ...bad, language: { locked: 'da' } })).toEqual({
      ...noPolicy,
      held: ['pollInterval', 'popupPrivacy', 'weakStorage', 'updates'],
      pollInterval: { holds: 'locked', value: 2.5 },
      popupPrivacy: { holds: 'locked', value: 'nothing' },
      weakStorage: { holds: 'locked', value: false },
      updates: { holds: 'locked', value: 'off' },
      language: { holds: 'locked', value: 'da' },
    });
  });

  it('is told in the order of the settings, all of it', () => {
    const text = '{"version":1,"company":1,"settings":{"language":{},"server":{}}}';
    expect(read(text).problems.map(({ place }) => place)).toEqual(['company', 'settings.server', 'settings.language']);
  });

  it('is a misspelling where what is meant is there, too: either may be what the company wants', () => {
    const { policy, problems } = read(
      '{"version":1,"settings":{"weakStorages":{"locked":false},"weakStorage":{"locked":true}}}',
    );
    expect(policy.weakStorage).toEqual({ holds: 'locked', value: false });
    expect(problems.map(policyProblemText)).toEqual([
      'settings.weakStorages is not known. Is “weakStorage” meant? Until it is put right, sign-ins are kept only in a keyring.',
    ]);
  });

  it('is said fifty times at most, and held all the same', () => {
    const strangers = Array.from({ length: 3000 }, (_, index) => `"x${index}":{}`).join();
    const { policy, problems } = read(`{"version":1,"settings":{${strangers},"weakStorage":{"locked":"no"}}}`);
    expect(problems).toHaveLength(50);
    expect(policy.weakStorage).toEqual({ holds: 'locked', value: false });
  });

  it('never throws, and holds what it says, whatever was written', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ locked: fc.jsonValue() }),
      fc.record({ default: fc.jsonValue(), locked: fc.jsonValue() }, { requiredKeys: [] }),
    );
    const names = fc.constantFrom('server', 'allowedServers', 'queues', 'popupPrivacy', 'weakStorage', 'updates');
    const settings = fc.dictionary(fc.oneof(names, fc.string()), value);
    const texts = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      settings.map((written) => JSON.stringify({ version: 1, settings: written })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { policy, problems } = read(text);
        for (const problem of problems) expect(policyProblemText(problem)).toMatch(/^\S.*\. \S.*\.$/su);
        if (policy.held.includes('popupPrivacy'))
          expect(policy.popupPrivacy).toEqual({ holds: 'locked', value: 'nothing' });
        if (policy.held.includes('weakStorage')) expect(policy.weakStorage).toEqual({ holds: 'locked', value: false });
        if (policy.held.includes('updates')) expect(policy.updates).toEqual({ holds: 'locked', value: 'off' });
        expect(policy.held.length > 0 ? problems.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('in bytes that are no text is said', () => {
    const utf16 = Buffer.from('\ufeff{"version":1}', 'utf16le');
    expect(readPolicyBytes(utf16, 'policy.json').problems[0]?.wrong.kind).toBe('not-text');
  });
});
