/**
 * Seconds to wait as `Retry-After` asks, or undefined when the header is missing or not to be believed
 * (zero, negative, in the past, unreadable): the caller then backs off by itself.
 * Seconds may be fractional, as Graph sends them. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export const readRetryAfter = (header: string | null | undefined, now: Date): number | undefined => {
  const text = header?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : secondsUntil(text, now);
  return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

// Only the date forms of HTTP: Date.parse alone would also read "soon 1" or "-5" as years.
const secondsUntil = (text: string, now: Date): number | undefined => {
  if (!/^[A-Z][a-z]{2,8},? .*\bGMT$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : (instant - now.getTime()) / 1000;
};
