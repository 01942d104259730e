import { countOf } from '../../src/report/view.ts';
import type { GraphEdge, GraphNode } from './graphOf.ts';

const VERBS: Record<GraphEdge['kind'], string> = {
  credits: 'credits',
  quotes: 'quotes',
  copies: 'copies',
  'links-to': 'links to',
};

/** Verb of an edge with its weight: "credits 4". */
export function edgeLabel(edge: GraphEdge): string {
  return `${VERBS[edge.kind]} ${edge.statements}${edge.circular ? ' ↻' : ''}`;
}

/** A node's name with what it is, where the name alone does not say: "Harbour Post, own reporting". */
export function nodeName(node: GraphNode): string {
  return node.kind === 'own reporting' ? `${node.name}, own reporting` : node.name;
}

/** "The Meridian copies Nordwire" and "6 statements". */
export function sayEdge(edge: GraphEdge): { readonly verb: string; readonly weight: string } {
  const rests = edge.kind === 'credits' && (edge.to.kind === 'own reporting' || edge.to.kind === 'origin not known');
  return { verb: rests ? 'rests on' : VERBS[edge.kind], weight: countOf(edge.statements, 'statement') };
}
