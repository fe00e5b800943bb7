/**
 * Where the public cloud has content: OneDrive for Business and SharePoint (`contoso-my.sharepoint.com`), OneDrive (`….files.1drv.com`),
 * their media service, which converts on the way (`northeurope1-mediap.svc.ms`), and Outlook's attachments.
 * https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const HOSTS =
  /^(graph\.microsoft\.com|[\w-]+\.sharepoint\.com|([\w-]+\.)+(1drv\.com|svc\.ms)|outlook\.(office|office365)\.com)$/;
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * An upload or download address Graph gave, when it may be asked: https at a host of Microsoft's that keeps content; where Graph itself is
 * on this machine (`origin`), that origin and nothing else. Undefined for every other: content goes nowhere else, and nothing is fetched
 * from there.
 */
export const transferable = (link: string, origin: string): string | undefined => {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.username || url.password) return undefined;
  const graph = new URL(origin);
  if (LOOPBACK.test(graph.hostname)) return url.origin === graph.origin ? url.href : undefined;
  return url.protocol === 'https:' && url.port === '' && HOSTS.test(url.hostname) ? url.href : undefined;
};
