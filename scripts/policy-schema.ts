import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { policySchema } from './policy/schema';
import { repository } from './repository';
import { asScript } from './run';

asScript(async () => {
  const text = await format(JSON.stringify(policySchema()), { parser: 'json', printWidth: 120 });
  await writeFile(join(repository, 'docs', 'policy.schema.json'), text);
  return 0;
});
