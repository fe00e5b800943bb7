/** Graph's own address. The client speaks of nothing else; the transport maps it to where Graph really is. */
export const GRAPH = 'https://graph.microsoft.com';
const ROOT = `${GRAPH}/v1.0`;

/** The full address of a path below `/v1.0`. Throws RangeError when the path would leave it or carries a query of its own. */
export const addressOf = (path: string, query: Record<string, string> = {}): string =>
  ROOT + relativeAddress(path, query);

/** Path and query below the version root, as `$batch` wants them. */
export const relativeAddress = (path: string, query: Record<string, string> = {}): string => {
  // Percent-encoded dots count: URL parsing resolves them like plain ones.
  if (!path.startsWith('/') || /[?#\\\s]/.test(path) || /\/(\.|%2e){1,2}(\/|$)/i.test(path))
    throw new RangeError('not a Graph path');
  const entries = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return entries.length > 0 ? `${path}?${entries.join('&')}` : path;
};

/**
 * A link Graph gave (nextLink, deltaLink), as an address of Graph; undefined when it leads anywhere else, so that
 * a token never follows it there. `origin` is where Graph is configured to be.
 */
export const followable = (link: string, origin: string): string | undefined => {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  const isGraph = url.origin === GRAPH || url.origin === origin;
  if (!isGraph || url.username || url.password || !url.pathname.startsWith('/v1.0/')) return undefined;
  // The link itself is opaque: only its origin is written anew.
  return GRAPH + link.slice(link.indexOf('/', link.indexOf('//') + 2));
};
