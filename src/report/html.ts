import type { Report } from '../model/index.ts';

const DATA_PLACE = '<script type="application/json" id="report"></script>';
const TITLE_PLACE = /<title>[^<]*<\/title>/;

/** JSON that can stand inside a script element: no "<" and no line separator reaches the HTML parser as it is. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The story view as one HTML file that loads nothing. `page` is the built dist/web/story.html, whose content policy
 * already names its script and style by hash. Throws where `page` has no place for the data.
 */
export function renderHtml(report: Report, page: string): string {
  if (!page.includes(DATA_PLACE)) throw new Error('html-no-data-place: the page has no empty element for the report');
  const data = DATA_PLACE.replace('></', () => `>${scriptSafeJson(report)}</`);
  const title = `<title>${escapeText(report.story.label)} · Twosource</title>`;
  return page.replace(TITLE_PLACE, () => title).replace(DATA_PLACE, () => data);
}
