const ROOT = /<(rss|feed|rdf:RDF)(?=[\s>/])/i;
const MOST_HEAD = 400_000;

/** The feed without its document type, whose entities are never followed. `declares` is true where it declared some. */
export function dropDocumentType(xml: string): { readonly xml: string; readonly declares: boolean } {
  const head = xml.slice(0, MOST_HEAD);
  const start = head.search(/<!DOCTYPE/i);
  const root = head.search(ROOT);
  if (start < 0) return { xml, declares: false };
  // Without a root the document type has swallowed it: nothing is left to read.
  const end = root < 0 ? xml.length : root;
  if (end < start) return { xml, declares: false };
  return { xml: xml.slice(0, start) + xml.slice(end), declares: /<!ENTITY/i.test(head.slice(start, end)) };
}

/** The feed up to its last complete item, with what is open closed; null where no item is complete. For feeds that end early. */
export function closeAfterLastItem(xml: string): string | null {
  const root = ROOT.exec(xml)?.[1];
  if (root === undefined) return null;
  const mark = root.toLowerCase() === 'feed' ? '</entry>' : '</item>';
  const end = xml.lastIndexOf(mark);
  if (end < 0) return null;
  const closing = root.toLowerCase() === 'rss' ? '</channel></rss>' : `</${root}>`;
  return xml.slice(0, end + mark.length) + closing;
}
