/**
 * May the bot's own token go to this address? The SDK sends it wherever an activity or a stored reference points, so this is asked when an
 * activity comes in and again for every call that goes out. Entries are URL prefixes (`https://smba.trafficmanager.net/`) or hosts
 * (`smba.trafficmanager.net`, `*.example.com`); hosts mean https.
 */
export const serviceUrlCheck = (allowed: readonly string[]): ((url: unknown) => url is string) => {
  const rules = allowed.map(ruleOf);
  return (url): url is string => {
    if (typeof url !== 'string' || url.length > 2048) return false;
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    return parsed !== undefined && !parsed.username && !parsed.password && rules.some((fits) => fits(parsed));
  };
};

type Rule = (url: URL) => boolean;

const ruleOf = (entry: string): Rule => {
  if (entry.includes('://')) {
    const prefix = new URL(entry);
    const path = prefix.pathname.endsWith('/') ? prefix.pathname : `${prefix.pathname}/`;
    return (url) => url.origin === prefix.origin && `${url.pathname}/`.replace(/\/+$/, '/').startsWith(path);
  }
  const host = entry.toLowerCase();
  if (!host.startsWith('*.')) return (url) => url.protocol === 'https:' && url.host === host;
  const suffix = host.slice(1);
  return (url) => {
    const label = url.host.slice(0, -suffix.length);
    return url.protocol === 'https:' && url.host.endsWith(suffix) && label !== '' && !label.includes('.');
  };
};
