/** The text that goes with an exported archive, so that it can be read and verified without this program. */
export function exportReadme(captures: number, storyId: string | null): string {
  const what = storyId === null ? 'an archive' : `the story ${storyId} of an archive`;
  return `This is ${what} of Twosource: ${captures} captures of published pages, as they were kept.

journal.jsonl  one line of JSON for each capture (when, how, from where, SHA-256 of its bytes) and for each decision that a
               person made about which articles belong together, in the order they were made; "sum" is the beginning of the
               SHA-256 of the line up to it
raw/           the captured bytes, packed with gzip, each under the SHA-256 of what was captured; a fetched page is kept as
               the WARC records of its exchange

To verify the bytes, unpack this file and run in its folder (nothing is printed where all are whole):

  for f in raw/*/*.gz; do
    [ "$(gzip -dc "$f" | sha256sum | cut -c 1-64)" = "$(basename "$f" .gz)" ] || echo "damaged: $f"
  done

To look at it with Twosource:

  twosource import FILE.zip --archive NEW-FOLDER
  twosource stories --archive NEW-FOLDER
`;
}
