import { countOf } from '../../src/report/view.ts';
import type { GraphEdge } from './graphOf.ts';

const VERBS: Record<GraphEdge['kind'], string> = {
  credits: 'credits',
  quotes: 'quotes',
  copies: 'copies',
  'links-to': 'links to',
};

function verbOf({ kind, to }: GraphEdge): string {
  const rests = kind === 'credits' && (to.kind === 'own reporting' || to.kind === 'origin not known');
  return rests ? 'rests on' : VERBS[kind];
}

/** Verb of an edge with its weight: "credits 4". */
export function edgeLabel(edge: GraphEdge): string {
  return `${verbOf(edge)} ${edge.statements}${edge.circular ? ' ↻' : ''}`;
}

/** "copies", "Nordwire", "agency · 6 statements". */
export function sayEdge(edge: GraphEdge): { readonly verb: string; readonly whom: string; readonly weight: string } {
  const { from, to, statements, circular } = edge;
  const own = to.kind === 'own reporting' && to.name === from.name;
  const weight = `${own ? '' : `${to.kind} · `}${countOf(statements, 'statement')}${circular ? ' · ↻ circular' : ''}`;
  return { verb: verbOf(edge), whom: own ? 'its own reporting' : to.name, weight };
}
