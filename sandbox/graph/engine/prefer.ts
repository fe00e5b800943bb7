/**
 * Reads `Prefer`: names in lower case, values without quotes; a preference without a value has ''.
 * `Prefer: outlook.timezone="Europe/London", IdType="ImmutableId"` → `{ 'outlook.timezone': 'Europe/London', idtype: 'ImmutableId' }`
 */
export const parsePrefer = (header: string | undefined): Record<string, string> => {
  const preferences: Record<string, string> = {};
  for (const [, name = '', quoted, plain] of (header ?? '').matchAll(
    /([\w.-]+)\s*(?:=\s*(?:"([^"]*)"|([^,;]*)))?\s*[,;]?/g,
  ))
    if (name) preferences[name.toLowerCase()] ??= (quoted ?? plain ?? '').trim();
  return preferences;
};

const applied: Record<string, (value: string) => string> = {
  'outlook.timezone': (value) => `outlook.timezone="${value}"`,
  'outlook.body-content-type': (value) => `outlook.body-content-type="${value}"`,
  'odata.maxpagesize': (value) => `odata.maxpagesize=${value}`,
  return: (value) => `return=${value}`,
};

/** `Preference-Applied` of the answer, or undefined when nothing of what was preferred is answered with one. */
export const preferenceApplied = (prefer: Record<string, string>): string | undefined =>
  Object.entries(prefer)
    .flatMap(([name, value]) => (Object.hasOwn(applied, name) && applied[name]?.(value)) || [])
    .join(', ') || undefined;

/** Does the caller want ids that survive moves (`Prefer: IdType="ImmutableId"`)? */
export const wantsImmutableIds = (prefer: Record<string, string>): boolean =>
  prefer.idtype?.toLowerCase() === 'immutableid';
