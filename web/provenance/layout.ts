import type { Graph, GraphEdge, GraphNode, Layer } from './graphOf.ts';

export const WIDTH = 1180;
/** Where the names of each layer stand: the first ends at its x, the others begin there. */
const X: Record<Layer, number> = { 0: 190, 1: 550, 2: 890 };
const NAME_WIDTH = 190;
const TOP = 40;

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

/** All edges between two nodes, drawn as one line. */
export interface PlacedEdge {
  readonly edges: readonly GraphEdge[];
  readonly path: string;
  readonly width: number;
  readonly labelX: number;
  readonly labelY: number;
}

export interface Layout {
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Spreads wishes so that neighbours keep their distance, keeping their order and as near to the wish as it goes. */
export function spread(wishes: readonly number[], distance: number): readonly number[] {
  const order = wishes.map((wish, at) => ({ wish, at })).sort((a, b) => a.wish - b.wish || a.at - b.at);
  const placed: number[] = [];
  let last = -Infinity;
  let moved = 0;
  for (const { wish } of order) {
    last = Math.max(wish, last + distance);
    moved += last - wish;
    placed.push(last);
  }
  const shift = Math.min(moved / Math.max(1, order.length), Math.max(0, placed[0] ?? 0));
  const result = new Array<number>(wishes.length).fill(0);
  order.forEach(({ at }, i) => (result[at] = (placed[i] ?? 0) - shift));
  return result;
}

function middleOf(node: GraphNode, graph: Graph, known: ReadonlyMap<string, number>): number {
  const near = graph.edges.flatMap(({ from, to }) => {
    const other = from === node ? to : to === node ? from : null;
    const y = other ? known.get(other.id) : undefined;
    return y === undefined ? [] : [y];
  });
  return near.length === 0 ? 0 : near.reduce((sum, y) => sum + y, 0) / near.length;
}

/** How far apart the lines that leave one node start, at most. */
const APART = 16;
/** The room before a line that leaves an outlet: what the line means stands in it. */
const LEAD = 150;
/** The most lines whose meaning is written beside them; of more it is said on demand. */
export const FEW_LINES = 60;

function pathBetween(
  from: PlacedNode,
  to: PlacedNode,
  beside: number,
  room: number,
): { path: string; labelX: number; labelY: number } {
  const x1 = from.node.layer === 0 ? from.x + 8 : from.x + NAME_WIDTH;
  const sameLayer = from.node.layer === to.node.layer;
  const lead = from.node.layer === 0 ? room : 0;
  const x2 = sameLayer && to.node.layer === 0 ? to.x + 8 + lead : to.x - 8;
  const bend = sameLayer ? 60 : Math.max(40, (x2 - x1 - lead) / 2);
  const back = sameLayer && to.node.layer === 0 ? x2 + bend : x2 - bend;
  const [y1, y2] = [from.y + beside, to.y];
  const x = x1 + lead;
  return {
    path: `M${x} ${y1}C${x + bend} ${y1} ${back} ${y2} ${x2} ${y2}`,
    labelX: x - 6,
    labelY: y1,
  };
}

/** Edges between the same two nodes, together. */
function bundles(graph: Graph): readonly (readonly GraphEdge[])[] {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const key = `${edge.from.id} ${edge.to.id}`;
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()].map((edges) => edges.sort((a, b) => b.statements - a.statements));
}

/** The room for the lines of one outlet; of very many they stand closer. */
function roomFor(lines: number): number {
  return lines * (lines > 8 ? Math.max(2, 128 / lines) : APART);
}

/** Where the outlets stand: each has room for the lines that leave it. */
function outletPlaces(outlets: readonly GraphNode[], lines: readonly (readonly GraphEdge[])[]): readonly number[] {
  const least = outlets.length > 16 ? 24 : 44;
  let next = TOP;
  return outlets.map((outlet) => {
    const room = Math.max(least, roomFor(lines.filter(([edge]) => edge?.from === outlet).length));
    const y = next + (room - least) / 2;
    next += room;
    return y;
  });
}

/** Places the layers from left to right: outlets in their order, each further layer beside what leads to it. */
export function layOut(graph: Graph): Layout {
  const lines = bundles(graph);
  const placed = new Map<string, PlacedNode>();
  const place = (node: GraphNode, y: number) => placed.set(node.id, { node, x: X[node.layer], y: Math.max(TOP, y) });
  for (const layer of [0, 1, 2] as const) {
    const inLayer = graph.nodes.filter((node) => node.layer === layer);
    const known = new Map([...placed].map(([id, { y }]) => [id, y]));
    const wishes = layer === 0 ? outletPlaces(inLayer, lines) : inLayer.map((node) => middleOf(node, graph, known));
    spread(wishes, 24).forEach((y, at) => inLayer[at] && place(inLayer[at], y));
  }
  const room = lines.length > FEW_LINES ? 0 : LEAD;
  const edges = lines.flatMap((edges): PlacedEdge[] => {
    const [from, to] = [placed.get(edges[0]?.from.id ?? ''), placed.get(edges[0]?.to.id ?? '')];
    if (!from || !to) return [];
    const statements = edges.reduce((sum, edge) => sum + edge.statements, 0);
    return [
      {
        edges,
        width: 1 + Math.min(6, Math.sqrt(statements)),
        ...pathBetween(from, to, startOf(from, to, lines, placed), room),
      },
    ];
  });
  return { height: Math.max(...[...placed.values()].map(({ y }) => y), TOP) + 30, nodes: [...placed.values()], edges };
}

/** How far above or below the middle of its node a line starts: lines leave in the order of their ends. */
function startOf(
  from: PlacedNode,
  to: PlacedNode,
  lines: readonly (readonly GraphEdge[])[],
  placed: ReadonlyMap<string, PlacedNode>,
): number {
  const ends = lines
    .flatMap(([edge]) => (edge?.from === from.node ? (placed.get(edge.to.id) ?? []) : []))
    .sort((a, b) => a.y - b.y);
  return (ends.indexOf(to) - (ends.length - 1) / 2) * (roomFor(ends.length) / Math.max(1, ends.length));
}
