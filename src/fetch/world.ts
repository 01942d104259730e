/** An address of a host, as a resolver gives it; `family` is 4 or 6. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** What fetching needs of the machine beyond the network; passed in so that tests are the same every time. */
export interface World {
  /** Milliseconds that only rise, from any beginning. */
  readonly now: () => number;
  /** UTC milliseconds since 1970. */
  readonly wallClock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Addresses of a host name; the resolver of the system where it is left out. */
  readonly resolve?: (host: string) => Promise<readonly HostAddress[]>;
  /** What kind of address must not be connected to, or null; `refusalOf` where it is left out. */
  readonly refuses?: (address: string) => string | null;
}

/** Bounds on one request. Times are milliseconds, sizes bytes. */
export interface Limits {
  /** From the look-up of the host to the open connection. */
  readonly connect: number;
  /** From the request to the end of the headers, and between two parts of the body. */
  readonly silence: number;
  /** For one request as a whole. */
  readonly whole: number;
  /** Bytes of one response as received, headers included. */
  readonly received: number;
  /** Bytes of one page after decompression. */
  readonly decoded: number;
  readonly redirects: number;
}

export const LIMITS: Limits = {
  connect: 10_000,
  silence: 20_000,
  whole: 60_000,
  received: 12_000_000,
  decoded: 12_000_000,
  redirects: 10,
};

/** How pages are fetched. */
export interface FetchSettings {
  /** Least milliseconds between two requests to one host. */
  readonly delay: number;
  /** True where addresses of the own network may be connected to. */
  readonly allowPrivate: boolean;
  /** Version of this program, told to servers and kept in captures. */
  readonly version: string;
  readonly limits: Limits;
  /** Breaks requests off that are under way when the user ends the program; none where it is left out. */
  readonly ended?: AbortSignal;
}

/** How the program names itself to servers: "twosource/0.1.0". */
export function userAgent({ version }: Pick<FetchSettings, 'version'>): string {
  return `twosource/${version}`;
}
