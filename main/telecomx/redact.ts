/** Takes secrets out of texts. Everything that is logged, shown or thrown goes through a {@link Redactor}. */

import { percentEncode } from './percent-encode';

/** What stands where a secret stood. */
const mask = '***';

/** Shorter values are not searched for: masking every "a" would hide the text, not the secret. Characters. */
const shortestSecret = 4;

/** Forms that give a secret away by what stands before it; group 1 stays. */
const telltales: readonly RegExp[] = [
  /\b((?:set-)?cookie["']?\s*[:=]\s*)[^\r\n]+/gi,
  /\b((?:bearer|basic)\s+)[^\s"',;]+/gi,
  // JSON in a string of JSON: its quotes are escaped.
  /((?:token|password|smskey)\\+"\s*:\s*)\\+".*?\\+"/gi,
  /((?:token|password|smskey)(?:["']?\s*[:=]\s*|%(?:25)*3d))(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s&#;,"'<>}]+)/gi,
  /(:\/\/)[^/\s@]+(?=@)/g,
];

/** Matches the text itself, in capitals or not: a host name, for one, is put into small letters. */
function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
}

/** As a query parameter stands in a URL. */
function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** Knows the secrets of this run and takes them out of texts. */
export interface Redactor {
  /** From now on this very value is masked wherever it stands, as it is or percent-encoded, in capitals or not. */
  readonly hide: (secret: string) => void;
  /** The text without tokens, passwords, codes, cookies and any value that was hidden. */
  readonly redact: (text: string) => string;
}

/** Makes a {@link Redactor} that knows no values yet, only the forms that secrets come in. */
export function createRedactor(): Redactor {
  const values = new Map<string, RegExp>();
  return {
    hide(secret) {
      if (secret.length < shortestSecret || values.has(secret)) return;
      for (const form of [secret, percentEncode(secret), formEncode(secret), JSON.stringify(secret).slice(1, -1)]) {
        values.set(form, literally(form));
      }
    },
    redact(text) {
      // Longest first: a secret that is part of another would leave the other's rest readable.
      const known = [...values].sort(([a], [b]) => b.length - a.length);
      const withoutValues = known.reduce((rest, [, value]) => rest.replace(value, mask), text);
      return telltales.reduce((rest, telltale) => rest.replace(telltale, `$1${mask}`), withoutValues);
    },
  };
}
