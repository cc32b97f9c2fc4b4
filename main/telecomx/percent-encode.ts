/** Opaque values inside URLs and cookies. */

/** Percent-encodes any text; half a surrogate pair, which `encodeURIComponent` throws at, becomes U+FFFD. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
