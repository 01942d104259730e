import type { Graph, GraphEdge, GraphNode, Layer } from './graphOf.ts';

export const WIDTH = 1180;
/** Where the names of each layer stand: the first ends at its x, the others begin there. */
const X: Record<Layer, number> = { 0: 190, 1: 500, 2: 890 };
const NAME_WIDTH = 190;
const TOP = 40;

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
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
const APART = 13;

function pathBetween(
  from: PlacedNode,
  to: PlacedNode,
  beside: number,
): { path: string; labelX: number; labelY: number } {
  const x1 = from.node.layer === 0 ? from.x + 8 : from.x + NAME_WIDTH;
  const sameLayer = from.node.layer === to.node.layer;
  const x2 = sameLayer && to.node.layer === 0 ? to.x + 8 : to.x - 8;
  const bend = sameLayer ? 90 : Math.max(40, (x2 - x1) / 2);
  const back = sameLayer && to.node.layer === 0 ? x2 + bend : x2 - bend;
  const [y1, y2] = [from.y + beside, to.y + beside / 3];
  // Nearer to the outlet, where lines are still apart, and clear of the names in the middle.
  const t = to.node.layer - from.node.layer === 2 ? 0.27 : 0.4;
  const at = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
  return {
    path: `M${x1} ${y1}C${x1 + bend} ${y1} ${back} ${y2} ${x2} ${y2}`,
    labelX: at(x1, x1 + bend, back, x2),
    labelY: at(y1, y1, y2, y2),
  };
}

/** How far above or below the middle of its node a line starts: lines leave in the order of their ends. */
function startOf(edge: GraphEdge, graph: Graph, placed: ReadonlyMap<string, PlacedNode>, distance: number): number {
  const endOf = (other: GraphEdge): number => placed.get(other.to.id)?.y ?? 0;
  const leaving = graph.edges.filter(({ from }) => from === edge.from).sort((a, b) => endOf(a) - endOf(b));
  const apart = Math.min(APART, (distance * 0.8) / leaving.length);
  return (leaving.indexOf(edge) - (leaving.length - 1) / 2) * apart;
}

/** Places the layers from left to right: outlets in their order, each further layer beside what leads to it. */
export function layOut(graph: Graph): Layout {
  const known = new Map<string, number>();
  const nodes: PlacedNode[] = [];
  const outlets = graph.nodes.filter(({ layer }) => layer === 0);
  const distance = outlets.length > 16 ? 24 : 44;
  for (const layer of [0, 1, 2] as const) {
    const inLayer = graph.nodes.filter((node) => node.layer === layer);
    const wishes = inLayer.map((node, at) => (layer === 0 ? TOP + at * distance : middleOf(node, graph, known)));
    spread(wishes, layer === 0 ? distance : Math.min(distance, 34)).forEach((y, at) => {
      const node = inLayer[at];
      if (!node) return;
      known.set(node.id, Math.max(TOP, y));
      nodes.push({ node, x: X[layer], y: Math.max(TOP, y) });
    });
  }
  const placed = new Map(nodes.map((one) => [one.node.id, one]));
  const edges = graph.edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [placed.get(edge.from.id), placed.get(edge.to.id)];
    if (!from || !to) return [];
    const width = 1 + Math.min(7, Math.sqrt(edge.statements) * 1.2);
    return [{ edge, width, ...pathBetween(from, to, startOf(edge, graph, placed, distance)) }];
  });
  return { height: Math.max(...nodes.map(({ y }) => y), TOP) + 30, nodes, edges };
}
