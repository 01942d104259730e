import type { Quantity, Time, Value } from '../model/index.ts';

function sayQuantity({ low, high, unit, counts, rounded, bound }: Quantity): string {
  const range = low === high ? String(low) : `${low ?? '…'} to ${high ?? '…'}`;
  const notes = [...(bound === null ? [] : [bound]), ...(rounded ? ['rounded'] : [])];
  return [range, unit, counts, notes.length === 0 ? null : `(${notes.join(', ')})`].filter(Boolean).join(' ');
}

function sayTime({ from, to, precision, assumption }: Time): string {
  const interval = from === null ? 'not resolved' : `${from} to ${to ?? '…'}`;
  return `${interval} (${precision}${assumption === null ? '' : `; assumed: ${assumption}`})`;
}

/** A value as the program understood it, in one line: "51 people hurt", "2026-03-04T04:52:00Z to … (minute)". */
export function sayValue(value: Value): string {
  switch (value.kind) {
    case 'quantity':
      return sayQuantity(value);
    case 'time':
      return sayTime(value);
    case 'place':
      return value.name;
    case 'party':
      return value.role === null ? value.name : `${value.name} (${value.role})`;
    case 'action':
      return value.negated ? `not ${value.verb}` : value.verb;
    case 'quote':
      return 'words said';
  }
}
