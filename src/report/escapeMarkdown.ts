import { printable } from './printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as CommonMark that shows exactly these characters: one line, no emphasis, link, list, heading or HTML comes of
 * it, and no address in it is made a link.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character)
    .replace(/[\\`*_[\]{}()#!|~$]/gu, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^[-+=]/u, '\\$&')
    .replace(/:\/\//gu, ':\\/\\/')
    .replace(/@/gu, '\\@')
    .replace(/\bwww\./giu, (www) => `${www.slice(0, 3)}\\.`);
}
