/** The weights of one net; rows and heads hold `hidden` numbers a row, heads a bias after each. */
export interface NetWeights {
  readonly hidden: number;
  readonly table: Float32Array;
  readonly actions: Float32Array;
  readonly names: Float32Array;
}

/** One net that gives the sum of what the nets give: their hidden layers side by side. */
export function joinNets(nets: readonly NetWeights[]): NetWeights {
  return {
    hidden: nets.reduce((sum, net) => sum + net.hidden, 0),
    table: joinRows(nets.map(({ table, hidden }) => ({ rows: table, width: hidden }))),
    actions: joinHeads(nets.map(({ actions, hidden }) => ({ rows: actions, hidden }))),
    names: joinHeads(nets.map(({ names, hidden }) => ({ rows: names, hidden }))),
  };
}

function joinRows(parts: readonly { readonly rows: Float32Array; readonly width: number }[]): Float32Array {
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const count = parts[0]!.rows.length / parts[0]!.width;
  const joined = new Float32Array(count * width);
  let offset = 0;
  for (const part of parts) {
    for (let row = 0; row < count; row++)
      joined.set(part.rows.subarray(row * part.width, (row + 1) * part.width), row * width + offset);
    offset += part.width;
  }
  return joined;
}

function joinHeads(parts: readonly { readonly rows: Float32Array; readonly hidden: number }[]): Float32Array {
  const hidden = parts.reduce((sum, part) => sum + part.hidden, 0);
  const count = parts[0]!.rows.length / (parts[0]!.hidden + 1);
  const joined = new Float32Array(count * (hidden + 1));
  for (let row = 0; row < count; row++) {
    let offset = row * (hidden + 1);
    for (const part of parts) {
      const from = row * (part.hidden + 1);
      joined.set(part.rows.subarray(from, from + part.hidden), offset);
      offset += part.hidden;
      joined[row * (hidden + 1) + hidden]! += part.rows[from + part.hidden]!;
    }
  }
  return joined;
}
