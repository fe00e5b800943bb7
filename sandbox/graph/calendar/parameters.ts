/** Parameters of an action: names compare without letter case. Nothing sent is no parameters. */
export const lowerKeys = (body: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((body ?? {}) as object).map(([name, value]) => [name.toLowerCase(), value]));
