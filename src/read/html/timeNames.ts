/** Names of meta tags that give the time of publication, the surest first. */
export const PUBLISHED_NAMES = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'og:datepublished',
  'parsely-pub-date',
  'article.published',
  'dcsext.articlefirstpublished',
  'published',
  'published_time',
  'published_time_telegram',
  'pubdate',
  'og:pubdate',
  'pub_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'originalpublicationdate',
  'article_date_original',
  'dc.date.issued',
  'dcterms.issued',
  'sn-post-date',
  'cxenseparse:recs:publishtime',
];

/** Names of meta tags that give the time of the last update. */
export const UPDATED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dateupdated',
  'article.updated',
  'article_date_updated',
  'updated-date',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
];

/** Names of meta tags that mostly give the time of publication, and on some sites that of an update or of the page's making. */
export const UNSURE_NAMES = [
  'datecreated',
  'article.created',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'sailthru.date',
  'pdate',
  'date',
];
