import { Refusal } from './refusal.ts';
import type { Limits } from './world.ts';

/** Words of OpenSSL and of Node for certificates that are not accepted. */
const TLS =
  /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT)|HOSTNAME_MISMATCH|INVALID_CA)/;
const DNS = /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME)/;
/** For what is cut off, has no HTTP head, or a broken one. */
export const NOT_HTTP = 'What the server sent is not one whole HTTP answer.';
const SAYS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The server refused the connection.',
  ECONNRESET: 'The server broke the connection off.',
  EPIPE: 'The server broke the connection off.',
  UND_ERR_SOCKET: 'The server broke the connection off.',
  ENETUNREACH: 'The network of the server cannot be reached. Is this machine online?',
  EHOSTUNREACH: 'The server cannot be reached.',
};

/** The Refusal for whatever a request failed with; what is no failure of the network is thrown on. */
export function explainFailure(error: unknown, host: string, limits: Limits): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) throw error;
  // The parser's own errors have no code.
  if (error.name === 'HTTPParserError') return new Refusal('fetch-broken', NOT_HTTP);
  const code = codeOf(error);
  if (code === null) throw error;
  if (DNS.test(code)) {
    return new Refusal(
      'fetch-dns',
      `The address of ${host} was not found (${code}). Is it written right, and this machine online?`,
    );
  }
  if (TLS.test(code)) {
    return new Refusal(
      'fetch-tls',
      `No secure connection to ${host}: its certificate or encryption is not accepted (${code}).`,
    );
  }
  const slow = timeoutOf(code, limits);
  if (slow !== null) return new Refusal('fetch-timeout', slow);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new Refusal('fetch-too-large', 'The headers of the answer are larger than 64 kB.');
  }
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return new Refusal('fetch-broken', NOT_HTTP);
  return new Refusal('fetch-connection', SAYS[code] ?? `The connection failed (${code}).`);
}

function timeoutOf(code: string, limits: Limits): string | null {
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return `The server could not be reached within ${seconds(limits.connect)}.`;
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return `The server sent nothing for ${seconds(limits.silence)}.`;
  }
  return null;
}

/** "20 s", "0.5 s". */
export function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

// Where several addresses were tried, each has an error of its own; the first stands for all.
function codeOf(error: Error): string | null {
  const { code, errors, cause } = error as Error & { code?: unknown; errors?: unknown; cause?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  const inner: unknown = Array.isArray(errors) ? errors[0] : cause;
  return inner instanceof Error ? codeOf(inner) : null;
}
