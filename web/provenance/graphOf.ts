import type { ProvenanceLink } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';
import { columnsOf } from '../outlets/columnsOf.ts';
import { circularEdges } from './circularEdges.ts';

/** 0: outlets. 1: agencies and shared texts. 2: sources, officials, own reporting and what is not known. */
export type Layer = 0 | 1 | 2;

export interface GraphNode {
  readonly id: string;
  readonly layer: Layer;
  readonly name: string;
  /** What it is, in a word: "agency", "own reporting". */
  readonly kind: string;
}

/** All links of one kind from one node to another. */
export interface GraphEdge {
  readonly id: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly kind: ProvenanceLink['kind'];
  readonly links: readonly ProvenanceLink[];
  /** Statements that came this way. */
  readonly statements: number;
  /** Part of a circle: followed far enough, it comes back to where it starts. */
  readonly circular: boolean;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const LAYER_OF = { agency: 1, 'shared-text': 1, official: 2, 'own-reporting': 2, unknown: 2 } as const;
const KIND_WORDS = {
  agency: 'agency',
  'shared-text': 'shared text',
  official: 'official body',
  'own-reporting': 'own reporting',
  unknown: 'origin not known',
} as const;

function nodesById(index: ReportIndex): Map<string, GraphNode> {
  const nodes = new Map<string, GraphNode>();
  const add = (id: string, layer: Layer, name: string, kind: string) => nodes.set(id, { id, layer, name, kind });
  for (const { outlet } of columnsOf(index)) add(outlet.id, 0, outlet.name, 'outlet');
  for (const origin of index.report.origins)
    add(origin.id, LAYER_OF[origin.kind], origin.name, KIND_WORDS[origin.kind]);
  for (const source of index.report.sources) add(source.id, 2, source.name, source.kind);
  return nodes;
}

/** Sources that are known to be an origin, by id: they are one node with it. */
function sourcesThatAreOrigins(index: ReportIndex): ReadonlyMap<string, string> {
  const links = index.report.provenance.filter(({ from, to }) => index.sources.has(from) && index.origins.has(to));
  return new Map(links.map(({ from, to }) => [from, to]));
}

function nodeIdOf(index: ReportIndex, sameAs: ReadonlyMap<string, string>, id: string): string {
  const articleId = index.statements.get(id)?.articleId ?? id;
  return index.articles.get(articleId)?.outletId ?? sameAs.get(id) ?? id;
}

/** Statements that a link carries: its own; of a copied or self-reported article those without a link; else those at its words. */
function statementsBehind(index: ReportIndex, { from, to, kind, reason }: ProvenanceLink): readonly string[] {
  if (index.statements.has(from)) return [from];
  const all = index.statementsByArticle.get(from) ?? [];
  const target = index.origins.get(to)?.kind;
  if (kind === 'copies' || target === 'own-reporting' || target === 'unknown') {
    return all.filter(({ id }) => !index.linksFrom.has(id)).map(({ id }) => id);
  }
  const spans = reason.passages.filter(({ articleId }) => articleId === from).map(({ span }) => span);
  return all
    .filter(({ span }) => spans.some((words) => words.start < span.end && span.start < words.end))
    .map(({ id }) => id);
}

interface Gathered {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly links: ProvenanceLink[];
  readonly statements: Set<string>;
}

function gather(index: ReportIndex, nodes: ReadonlyMap<string, GraphNode>): Map<string, Gathered> {
  const edges = new Map<string, Gathered>();
  const sameAs = sourcesThatAreOrigins(index);
  for (const link of index.report.provenance) {
    const from = nodes.get(nodeIdOf(index, sameAs, link.from));
    const to = nodes.get(nodeIdOf(index, sameAs, link.to));
    if (!from || !to || from === to) continue;
    const id = [from.id, link.kind, to.id].join('.');
    const edge = edges.get(id) ?? { from, to, links: [], statements: new Set<string>() };
    edge.links.push(link);
    for (const statement of statementsBehind(index, link)) edge.statements.add(statement);
    edges.set(id, edge);
  }
  return edges;
}

/** The provenance of the story as nodes in three layers and edges with their weight; nodes without an edge are left out, save outlets. */
export function graphOf(index: ReportIndex): Graph {
  const nodes = nodesById(index);
  const gathered = gather(index, nodes);
  const owners = new Map(index.report.origins.map(({ id, ownerId }) => [id, ownerId ?? id]));
  const ends = [...gathered].map(([id, { from, to }]) => ({ id, from: from.id, to: owners.get(to.id) ?? to.id }));
  const circular = circularEdges(ends);
  const edges = [...gathered].map(([id, edge]): GraphEdge => {
    const kind = edge.links[0]?.kind ?? 'credits';
    const { from, to, links, statements } = edge;
    return { id, from, to, kind, links, statements: statements.size, circular: circular.has(id) };
  });
  const used = new Set(edges.flatMap(({ from, to }) => [from.id, to.id]));
  return { nodes: [...nodes.values()].filter(({ id, layer }) => layer === 0 || used.has(id)), edges };
}
