import { removeWhere, type RemovalStep } from './step.ts';

const MARKS =
  /(?:^|[\s_-])(?:related(?:-?\w{0,12})?|recirc\w{0,10}|newsletter\w{0,10}|sign-?up\w{0,12}|email-?sign-?up|subscri(?:be|ption)\w{0,8}|promo\w{0,10}|share\w{0,8}|sharing|social(?:-?\w{0,8})?|tags?|tag-?list|keywords|author-?(?:bio|info|box|card|description|about|profile)|about-?author|bio|comments?|disqus|advert\w{0,12}|sponsor\w{0,8}|outbrain|taboola|most-?(?:read|popular|viewed)|trending|recommend\w{0,10}|you-?may-?(?:also-?)?like|read-?(?:more|next|also)|more-?(?:stories|news|from|on)|breadcrumbs?|toolbar|pagination|print-?only|donat\w{0,6}|paywall|slideshow-?(?:nav|count)|image-?count(?:er)?|syndication|post-?meta|entry-?meta|byline|dateline|timestamp|date-?time|publish(?:ed)?-?date|kicker|eyebrow|copyright|teaser)(?:$|[\s_-])/i;
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
    return removeWhere(blocks, (_, i) => {
      const name = named[i] ?? null;
      return name !== null && (names.get(name) ?? 0) <= total * MOST ? `named "${name}" on the page` : null;
    });
  },
};
