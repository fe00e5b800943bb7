import { EntraError } from './entra-error.ts';
import { findPermission, openIdScopes } from './permissions.ts';
import { graphResource } from './tokens.ts';

/** The `scope` of a request, read against the Graph resource. */
export interface ScopeRequest {
  /** As asked, to be echoed: MSAL looks its cache up by the words it asked with. */
  asked: string[];
  /** Graph permissions named one by one, in their canonical spelling. */
  permissions: string[];
  /** `https://graph.microsoft.com/.default`: whatever was consented. */
  isDefault: boolean;
  openId: string[];
}

/** Reads scopes; throws EntraError 70011 (none, or mixed with .default), 650053 (unknown permission) or 500011 (unknown resource). */
export const readScopes = (text: string | null): ScopeRequest => {
  const asked = (text ?? '').split(/\s+/).filter(Boolean);
  const openId = asked.filter((scope) => openIdScopes.includes(scope));
  const others = asked.filter((scope) => !openIdScopes.includes(scope));
  const names = others.map(nameOnGraph);
  const isDefault = names.includes('.default');
  if (isDefault && names.length > 1)
    throw new EntraError(70011, ".default scope can't be combined with resource-specific scopes.");
  const permissions = names
    .filter((name) => name !== '.default')
    .map((name) => {
      const known = findPermission(name);
      if (!known) throw new EntraError(650053, `Scope: '${name}'.`);
      return known.name;
    });
  return { asked, permissions: [...new Set(permissions)], isDefault, openId };
};

const nameOnGraph = (scope: string): string => {
  if (!scope.includes('://')) return scope;
  const prefix = [`${graphResource}/`, '00000003-0000-0000-c000-000000000000/'].find((start) =>
    scope.startsWith(start),
  );
  if (!prefix) throw new EntraError(500011, `Scope: '${scope}'.`);
  return scope.slice(prefix.length).replace(/^\//, '');
};
