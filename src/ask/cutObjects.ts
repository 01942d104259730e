/** The objects of a JSON list that are whole, as text, from after its "[" to its end or to where the text breaks off. */
export function cutObjects(text: string): readonly string[] {
  const objects: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('"')) continue;
    if (mark === '{' || mark === '[') {
      if (depth++ === 0) start = index;
      continue;
    }
    if (depth-- === 0) break;
    if (depth === 0) objects.push(text.slice(start, index + 1));
  }
  return objects;
}

// A string is passed over whole, and ends with its line where it is not closed. Every quote mark is taken once, so that the time this
// takes grows with the text and no faster.
const MARKS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[{}[\]]/gu;
