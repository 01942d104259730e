const NEVER_TEXT = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'svg',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'noscript',
  'math',
  'applet',
  'frameset',
  'map',
]);
const CONTROLS = new Set(['button', 'select', 'textarea', 'input', 'option', 'dialog', 'datalist']);
const CONSENT =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|notice|bar|consent|policy|law|message)|consent|gdpr|ccpa|onetrust|cmp|didomi|qc-cmp2|truste|privacy-?(?:banner|notice|bar))(?:$|[\s_-])/i;
const SKIP_LINK =
  /(?:^|\s)(?:skip-?(?:link|nav|to)|screen-reader-text|sr-only|visually-?hidden|visuallyhidden|u-hidden|is-hidden)/i;

/** Why an element is cut with all that it holds, or null. Elements that frame the page are never cut for their class. */
export function cutReason(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (NEVER_TEXT.has(name)) return 'no text';
  if (CONTROLS.has(name)) return 'control';
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return null;
  if (name === 'nav' || /^(?:navigation|menu|menubar|search|dialog|alertdialog)$/.test(attributes['role'] ?? ''))
    return 'menu';
  if (isHidden(attributes)) return 'hidden';
  const marks = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300);
  if (CONSENT.test(marks)) return 'consent notice';
  return SKIP_LINK.test(marks) || shownInPrintAlone(marks) ? 'hidden' : null;
}

/** True for what a page covers until a script shows it or a reader agrees; some pages keep their whole text there. */
export function isCovered(reason: string): boolean {
  return reason === 'hidden' || reason === 'consent notice';
}

// Class names of common style sheets; a width named beside "d-none" shows the element again.
function shownInPrintAlone(marks: string): boolean {
  if (/(?:^|\s)(?:print-only|visible-print(?:-\w{1,8})?|show-for-print)(?:\s|$)/i.test(marks)) return true;
  return /(?:^|\s)d-none(?:\s|$)/.test(marks) && !/(?:^|\s)d-(?:xs|sm|md|lg|xl|xxl)-/.test(marks);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  const style = attributes['style'];
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500));
}
