export const VIEWS = ['summary', 'matrix', 'side', 'provenance', 'timeline'] as const;
export type View = (typeof VIEWS)[number] | 'finding';

/** What the part after "#" says: a view, the finding it explains (or null), and the choices made in it. */
export interface Address {
  readonly view: View;
  readonly id: string | null;
  readonly choices: Readonly<Record<string, string>>;
}

function isView(word: string): word is View {
  return word === 'finding' || VIEWS.some((view) => view === word);
}

/** Reads "#matrix?status=conflicting"; anything it does not know becomes the summary. */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [view = '', id = ''] = path.split('/', 2);
  const choices = Object.fromEntries(new URLSearchParams(query));
  if (!isView(view) || (view === 'finding' && id === '')) return { view: 'summary', id: null, choices };
  return { view, id: id === '' ? null : decodeId(id), choices };
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The same address as a "#…" string; empty choices are left out. */
export function writeAddress(address: Address): string {
  const kept = Object.entries(address.choices).filter(([, value]) => value !== '');
  const query = new URLSearchParams(kept).toString();
  const path = address.id === null ? address.view : `${address.view}/${encodeURIComponent(address.id)}`;
  return `#${path}${query === '' ? '' : `?${query}`}`;
}

/** Address of the explanation of a finding. */
export function findingAddress(id: string): string {
  return writeAddress({ view: 'finding', id, choices: {} });
}

/** A choice that is a list, in the order it was made. */
export function listOf(choices: Address['choices'], key: string): readonly string[] {
  const value = choices[key] ?? '';
  return value === '' ? [] : value.split(',');
}

/** The list with `item` added, or taken out where it was in. */
export function toggled(list: readonly string[], item: string): string {
  return (list.includes(item) ? list.filter((other) => other !== item) : [...list, item]).join(',');
}
