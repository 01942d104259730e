/** What names a kind of object begins here; lower numbers are other kinds of values. */
export const SHAPES = 5;

/** Keys of the objects that are met most; others are written down with the value. Only ever added to: what is packed names them by place. */
const KNOWN_SHAPES: readonly string[] = [
  'start end',
  'statements stretches asked sources',
  'sentence span parts attribution hedges foundBy',
  'role value span',
  'kind verb negated',
  'kind name role',
  'kind name',
  'kind words',
  'kind from to precision assumption',
  'kind unit counts rounded low high bound',
  'sourceId source cue content form through',
  'span kind',
  'id name kind mentions',
  'articleId span',
  'code says passages',
];

/** The number of an object's keys; keys that are not known are added to `shapes`. */
export function shapeOf(keys: string, shapes: string[]): number {
  const known = SHAPE_NUMBERS.get(keys);
  if (known !== undefined) return SHAPES + known;
  if (!shapes.includes(keys)) shapes.push(keys);
  return SHAPES + KNOWN_SHAPES.length + shapes.indexOf(keys);
}

/** The keys that a number stands for. */
export function keysOf(kind: number, shapes: readonly string[]): readonly string[] {
  const at = kind - SHAPES;
  const known = KNOWN_KEYS[at];
  if (known !== undefined) return known;
  const shape = shapes[at - KNOWN_SHAPES.length]!;
  return shape === '' ? [] : shape.split(' ');
}

const SHAPE_NUMBERS: ReadonlyMap<string, number> = new Map(KNOWN_SHAPES.map((shape, at) => [shape, at]));
const KNOWN_KEYS = KNOWN_SHAPES.map((shape) => shape.split(' '));
