import { isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

const MARKS =
  /(?:^|[\s_-])(?:related(?:-?\w{0,12})?|recirc\w{0,10}|newsletter\w{0,10}|sign-?up\w{0,12}|email-?sign-?up|subscri(?:be|ption)\w{0,8}|promo\w{0,10}|share\w{0,8}|sharing|social(?:-?\w{0,8})?|tags?|tag-?list|keywords|author-?(?:bio|info|box|card|description|about|profile)|about-?author|bio|comments?|disqus|advert\w{0,12}|sponsor\w{0,8}|outbrain|taboola|most-?(?:read|popular|viewed)|trending|recommend\w{0,10}|you-?may-?(?:also-?)?like|read-?(?:more|next|also)|more-?(?:stories|news|from|on)|breadcrumbs?|toolbar|pagination|print-?only|donat\w{0,6}|paywall|slideshow-?(?:nav|count)|image-?count(?:er)?|syndication|post-?meta|entry-?meta|byline|dateline|timestamp|date-?time|publish(?:ed)?-?date|kicker|eyebrow|copyright)(?:$|[\s_-])/i;
/** Names that leave no doubt: what they hold is furniture, however long it is. */
const SURE =
  /(?:^|[\s_-])(?:comments?|comment-?list|disqus|related(?:-?\w{0,12})?|recirc\w{0,10}|newsletter\w{0,10}|most-?(?:read|popular|viewed)|outbrain|taboola|teasers?)(?:$|[\s_-])/i;
const FEWEST_LETTERS = 140;
/** A mark on the frame of the article says nothing about its parts. */
const MOST = 0.2;

/** Blocks whose own or near containers are named as furniture, unless so named containers hold much of the text. */
export const removeMarked: RemovalStep = {
  name: 'marked',
  find: (blocks) => {
    const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
    const names = new Map<string, number>();
    const named = blocks.map((block) =>
      block.kind === 'caption' ? null : (MARKS.exec(block.marks.slice(-160))?.[0].trim() ?? null),
    );
    blocks.forEach((block, i) => {
      const name = named[i];
      if (name != null) names.set(name, (names.get(name) ?? 0) + block.text.length);
    });
    const sure = blocksBelowText(blocks);
    return removeWhere(blocks, (_, i) => {
      const name = named[i] ?? null;
      if (sure.has(i)) return `named "${sure.get(i)!}" on the page`;
      return name !== null && (names.get(name) ?? 0) <= total * MOST ? `named "${name}" on the page` : null;
    });
  },
};

/** Blocks, with the name, in elements of a sure name that begin after a text of some length outside all such elements. */
function blocksBelowText(blocks: readonly Looked[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let letters = 0;
  blocks.forEach((block, i) => {
    const name = [...block.holders, block.own].map((holder) => SURE.exec(holder.names)?.[0].trim()).find(Boolean);
    if (name === undefined && isProse(block)) letters += block.text.length;
    else if (name !== undefined && letters >= FEWEST_LETTERS) found.set(i, name);
  });
  return found;
}
