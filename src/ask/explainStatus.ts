import { AskFailure } from './failure.ts';

const LONGEST_SAID = 200;

/** The failure for an answer that is no success; what the server says of it is handed on, cut short and without the key. */
export function explainStatus(status: number, bytes: Uint8Array, key: string | null): AskFailure {
  const says = serverSays(bytes, key);
  if (status >= 300 && status < 400) {
    return new AskFailure(
      'model-redirect',
      `The server answered ${status} and points elsewhere. Give the address it really has.`,
      true,
    );
  }
  if (status === 401 || status === 403) {
    const help = key === null ? 'It wants a key: set TWOSOURCE_MODEL_KEY.' : 'Is the key in TWOSOURCE_MODEL_KEY right?';
    return new AskFailure('model-denied', `The server answered ${status}${says}. ${help}`, true);
  }
  if (status === 404) {
    const help = 'Is the address right (often it ends in /v1), and is the model there?';
    return new AskFailure('model-status', `The server answered 404${says}. ${help}`, true);
  }
  return new AskFailure('model-status', `The server answered ${status}${says}.`);
}

function serverSays(bytes: Uint8Array, key: string | null): string {
  const message = messageIn(bytes);
  if (message === null) return '';
  const plain = (key === null ? message : message.replaceAll(key, '…')).replace(/\s+/gu, ' ').trim();
  const cut = plain.length > LONGEST_SAID ? `${plain.slice(0, LONGEST_SAID)}…` : plain;
  return cut === '' ? '' : `: “${cut.replace(/[.\s]+$/u, '')}”`;
}

// {"error": {"message": …}}, {"error": …} and {"message": …} are all in use.
function messageIn(bytes: Uint8Array): string | null {
  try {
    const body = JSON.parse(new TextDecoder().decode(bytes)) as { error?: unknown; message?: unknown } | null;
    const error = body?.error as { message?: unknown } | string | null | undefined;
    const found = [typeof error === 'object' ? error?.message : error, body?.message];
    return found.find((one) => typeof one === 'string') ?? null;
  } catch {
    return null;
  }
}
