/** How bytes were captured, where it is known: a fetched page, a record of a web archive, the note a saving program left. */
export interface Capture {
  /** Address the bytes came from, after redirects. */
  readonly url: string;
  /** The Content-Type header as sent, or null where there was none; its charset counts after a byte order mark and before <meta>. */
  readonly contentType: string | null;
  /** UTC instant of the capture, ISO 8601 with "Z", or null where it is not known. */
  readonly capturedAt: string | null;
}
