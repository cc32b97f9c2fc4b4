/** How an error's body looks. The documentation does not say; the four are those a client has to understand. */
export type ErrorShape = 'message' | 'error-string' | 'error-object' | 'text';

/** What a test may change about the platform's behaviour at any time. */
export interface PbxSettings {
  errorShape: ErrorShape;
  /** Whether answers carry an `ETag` and `If-None-Match` is answered with 304. */
  etag: boolean;
  /** The address that requests seem to come from; null: the real one. Tokens are bound to it. */
  clientAddress: string | null;
  /** Whether sign-ins are answered with 403 `blacklisted`. */
  blacklisted: boolean;
}

/** A platform that nobody has changed. */
export const defaultSettings: Readonly<PbxSettings> = {
  errorShape: 'error-object',
  etag: false,
  clientAddress: null,
  blacklisted: false,
};
