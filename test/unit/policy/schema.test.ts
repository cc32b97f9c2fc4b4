import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPolicyBytes } from '../../../main/policy/policy-text';
import { policySchema } from '../../../scripts/policy/schema';
import { repository } from '../../../scripts/repository';

const docs = (name: string): string => readFileSync(join(repository, 'docs', name), 'utf8');

it('the JSON schema in the documents is the one that is made from what the app reads by (npm run policy writes it)', () => {
  expect(JSON.parse(docs('policy.schema.json'))).toEqual(policySchema());
});

it('the examples in the documents are good', () => {
  const examples = [...docs('policy.md').matchAll(/```json\n(.*?)```/gsu)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(1);
  for (const text of examples) expect(readPolicyBytes(Buffer.from(text), 'example').problems).toEqual([]);
});
