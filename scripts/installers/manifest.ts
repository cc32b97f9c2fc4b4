import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object, parse, pipe, string, transform } from 'valibot';
import { repository } from '../repository';

const schema = pipe(
  object({
    name: string(),
    version: string(),
    homepage: string(),
    author: object({ name: string(), email: string() }),
  }),
  transform(({ author, ...manifest }) => ({ ...manifest, maintainer: `${author.name} <${author.email}>` })),
);

/** What of package.json is told in packages. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly homepage: string;
  /** `Name <address>` */
  readonly maintainer: string;
}

/** Reads this project's package.json. */
export function readManifest(): Manifest {
  return parse(schema, JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')));
}
