const BREAKS = /\s[-|–—:»·•]\s|:\s/g;
const MOST_WORDS = 5;
const SHORTEST_HEADLINE = 15;
const LONGEST_TITLE = 400;

/** The outlet that a page's title names beside the headline ("Headline - The Outlet", "The Outlet: Headline"), or null. */
export function outletInTitle(title: string | null, headings: readonly string[], domain: string | null): string | null {
  const whole = (title ?? '').slice(0, LONGEST_TITLE);
  const headline = headings.find(
    (heading) => heading.length >= 3 && (whole.startsWith(heading) || whole.endsWith(heading)),
  );
  if (headline === undefined) return ending(whole, SHORTEST_HEADLINE);
  if (whole === headline) return null;
  const rest = whole.startsWith(headline) ? whole.slice(headline.length) : whole.slice(0, -headline.length);
  const parts = rest.split(/\s[-|–—»·•]\s|^[-|–—:»·•]\s|:\s*$/).map((part) => part.trim());
  const named = parts.filter((part) => /\p{L}/u.test(part) && part.split(' ').length <= MOST_WORDS);
  const host = domain?.split('.')[0] ?? '';
  return (
    named.find(
      (part) =>
        host.length > 3 &&
        part
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
          .includes(host),
    ) ??
    named.at(-1) ??
    null
  );
}

/** What follows the last dash or bar, where enough stands before it to be a headline. */
export function ending(title: string, shortest: number): string | null {
  const last = [...title.matchAll(BREAKS)].findLast((match) => !match[0].startsWith(':'));
  if (last === undefined || last.index <= shortest) return null;
  const rest = title.slice(last.index + last[0].length).trim();
  return rest !== '' && rest.split(' ').length <= MOST_WORDS ? rest : null;
}

/** A title without the outlet behind its last dash or bar. */
export function withoutEnding(title: string): string {
  const outlet = ending(title, SHORTEST_HEADLINE);
  if (outlet === null || !title.endsWith(outlet)) return title;
  return title
    .slice(0, -outlet.length)
    .replace(/\s[-|–—»·•]\s*$/, '')
    .trim();
}
