/** Every warning code with what it means; docs/reasons.md is generated from this table. */
export const WARNING_CODES = {
  'input-empty': 'The input holds no bytes or no text.',
  'input-binary': 'The input is not text (an image, an archive, a PDF …) and was not read.',
  'input-too-large': 'The input is larger than the limit; only its first part was read, or none.',
  'input-unknown-suffix': 'A file of a folder was left out because its name does not end like that of an article.',
  'input-own-report': 'The input is a report made by this program, not an article, and was not read.',
  'input-not-found': 'There is no such file or folder.',
  'input-not-readable': 'The file could not be opened or read.',
  'input-no-article': 'The page was read but holds no article text.',
  'input-broken-row':
    'A row of a JSONL file, or an entry of a JSON file, is not a JSON object with a text and was left out.',
  'input-too-many': 'The input holds more articles than are read of one input; the first were read.',
  'input-unpacks-too-large': 'Compressed bytes unpack to more than the limit; what lies past it was left out.',
  'input-cut-off': 'The input ends early (a broken download, say); what comes before was read.',
  'archive-truncated':
    'A web archive ends within a record, at the byte named; all complete records before it were read.',
  'archive-broken-record':
    'Bytes of a web archive that should be a record are none, or the record contradicts itself; they were left out.',
  'archive-digest':
    'A record of a web archive, or a file in it, is not what its digest says: it was changed or damaged after the capture. It was read all the same.',
  'archive-no-article':
    'Pages of a web archive hold no article text (frames, advertisements, lists) and were left out.',
  'archive-unsafe-name':
    'A file in an archive has a name that leads out of the archive, or that another file has; it was left out.',
  'archive-no-page': 'A page that the list of a web archive names was not found in it.',
  'feed-no-content': 'Items of a feed give a summary and not the article; they were left out.',
  'feed-not-a-feed': 'What an address of a feed gives is none: a page, or nothing that can be read.',
  'feed-not-a-list': 'A file that should be a list of feeds (OPML) is none.',
  'feed-broken': 'A feed that is followed ends early; its first items were read, and it is asked for again whole.',
  'feed-too-many': 'A feed, or a list of feeds, names more than is followed; the first were taken.',
  'feed-gone': 'The server says that a feed is gone for good; it is asked for no more.',
  'watch-page-not-fetched': 'The page of an item of a feed could not be fetched and is not tried again.',
  'watch-page-gone': 'A page that was kept is no longer there; it is not looked at again.',
  'watch-from-feed':
    'The pages of a feed may not be fetched, and it carries whole articles: from now on they are taken from the feed.',
  'feed-entities': 'The document type of a feed declares entities; they were not followed.',
  'article-duplicate': 'The same article was given more than once; it counts once.',
  'article-language': 'The language is not one that is understood; the article is shown but takes part in no point.',
  'article-no-date':
    'No publication time was found; relative dates in it are counted from the day of the first report of the story, and stay unresolved where no report has a time.',
  'article-zone-assumed': 'The page gives a time without a zone; the zone named in the warning was assumed.',
  'article-times-disagree':
    'The page gives days of publication that lie more than a day apart and that no update explains; the one trusted most was taken.',
  'article-date-order':
    'A date in figures leaves open which is the day and which the month; it was not used, or was read as is usual in the outlet’s country.',
  'charset-guessed': 'The character set was not declared, or declared wrongly, and was detected instead.',
  'page-simplified': 'The page was too deep or too large for the full reading; a simpler reading was used.',
  'fetch-not-web': 'The address is not one of the web (http or https) and was not fetched.',
  'fetch-credentials': 'The address holds a user name or password and was not fetched.',
  'fetch-refused-private': 'The address leads into a private network or this machine and was not fetched.',
  'fetch-robots': 'The robots.txt of the host forbids fetching the page, or could not be read; it was not fetched.',
  'fetch-dns': 'The name of the host was not found.',
  'fetch-connection': 'The server could not be reached, or broke the connection off.',
  'fetch-tls': 'No secure connection could be made: the certificate or the encryption of the server is not accepted.',
  'fetch-timeout': 'The server took longer than the limit.',
  'fetch-too-large': 'The page is larger than the limit, as sent or after decompression, and was not kept.',
  'fetch-status': 'The server answered with an error instead of the page.',
  'fetch-redirects': 'The page redirects in a circle, too often or nowhere.',
  'fetch-broken': 'What the server sent is not a whole answer: cut off, not HTTP, or damaged compression.',
  'fetch-downgraded': 'The page was reached over a redirect from https to http, where it could be changed on the way.',
  'model-unreachable': 'The server of the model could not be reached, or broke the connection off.',
  'model-tls':
    'No secure connection to the server of the model could be made: its certificate or encryption is not accepted.',
  'model-denied': 'The server of the model asks for a key, or does not accept the one given.',
  'model-busy': 'The server of the model was too busy, or was asked too often, also after waiting.',
  'model-status': 'The server of the model answered with an error.',
  'model-redirect':
    'The server of the model points elsewhere; that was not followed, so that the articles go nowhere but where the user said.',
  'model-timeout': 'The model took longer than the limit.',
  'model-too-large': 'The answer of the server of the model is larger than the limit, and was not read.',
  'model-broken':
    'What the server of the model sent is not a whole answer of its interface: cut off, a page, not JSON.',
  'model-empty': 'The answer of the model holds no text.',
  'model-unreadable': 'The answer of the model holds no list of points, or points that have not the form asked for.',
  'model-cut': 'The answer of the model ends early; the points that are whole in it were taken.',
  'model-context':
    'The server of the model read less than it was sent: the context it works with is smaller than was said.',
  'model-stopped': 'The model was not asked for the rest, since its server does not answer as it must.',
  'model-too-much':
    'The articles are too long for the requests that are made of one model; not all of them were set beside each other.',
  'model-not-kept': 'An answer of the model could not be kept; another run will ask for it again.',
  'story-single-article': 'Only one article was read; everything rests on one outlet.',
  'story-several-events':
    'The articles report different events; only articles of one event are lined up with each other.',
  'proposals-broken-entry': 'Points or origins that were proposed are not of the form asked for and were left out.',
  'proposals-too-many': 'More points or origins are proposed than are read; the first were read.',
  'decisions-broken-line': 'A line of the decisions file is not a decision and was left out.',
  'decisions-too-many': 'The decisions file holds more decisions than are read; the first were read.',
  'decision-unknown': 'A decision names an article, words, a statement, a finding or an outlet that is not there.',
  'decision-ambiguous':
    'What a decision names is there more than once; the first was taken, or none where no one comes first.',
  'decision-overruled': 'A later decision says the opposite; the later one holds.',
  'decision-no-change': 'A decision changed nothing: the report stands so without it.',
  'alert-rules-not-readable':
    'The alert rules of the archive could not be opened, or are too large; no rule was looked at.',
  'alert-rules-broken':
    'The alert rules of the archive are not of the form asked for; no rule was looked at. What came in meanwhile is looked at once they are mended.',
  'alert-feed-not-written': 'The feed files of alerts could not be written; the next batch writes them again.',
  'alert-command-failed': 'A command that an alert was handed to failed, or took longer than the limit.',
  'alert-webhook-failed': 'A webhook could not be reached, or answered with an error; it is tried again later.',
  'alert-given-up':
    'An alert was handed to a command or a webhook in vain and is not tried again; it stays in the list of alerts.',
  'alert-offline': 'Alerts wait for a webhook, and the network is forbidden.',
  'alert-too-many':
    'More alerts wait for commands and webhooks than are kept; the oldest were dropped from those waiting.',
} as const;

export type WarningCode = keyof typeof WARNING_CODES;
