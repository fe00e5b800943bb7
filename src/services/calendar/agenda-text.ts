/** What people write about a meeting, on its way into the body of an event. Pure. */

const link = /https:\/\/[^\s<>"]+/g;

export const hasLinks = (text: string): boolean => text.search(link) >= 0;

/** Letter by letter, line by line; addresses that begin with `https://` are links, and nothing else is anything but text. */
export const asHtml = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(link)) {
    const address = found.replace(/[.,;:!?)\]']+$/, '');
    const safe = escaped(address);
    parts.push(escaped(text.slice(from, index)), `<a href="${safe}">${safe}</a>`);
    from = index + address.length;
  }
  return [...parts, escaped(text.slice(from))].join('').replace(/\r?\n/g, '<br>');
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
