/** "An earlier version of this article said that …": what follows is what the article no longer says. */
const EARLIER_VERSION =
  /\b(?:an?|the) (?:earlier|previous|original|prior) (?:version|edition)s? of (?:this|the|our) (?:\w+ )?(?:article|story|report|post|piece|headline|dispatch|item|column)\b/i;

/** A notice names the version near its front. */
const FRONT = 120;

/** Whether a sentence tells what an earlier version of its own article said. */
export function tellsEarlierVersion(sentence: string): boolean {
  return EARLIER_VERSION.test(sentence.slice(0, FRONT));
}
