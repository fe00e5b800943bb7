import { badRequest, type GraphError } from './graph-error.ts';
import data from './model.json' with { type: 'json' };

/** `Edm.String`, `event`; in an array when it is a collection. */
export type TypeName = string | string[];

interface TypeModel {
  /** entity, complex or enum. */
  k: string;
  /** Base type. */
  b?: string;
  /** Properties. */
  p?: Record<string, TypeName>;
  /** Navigation properties. */
  n?: Record<string, TypeName>;
  /** Members of an enum. */
  m?: string[];
  flags?: boolean;
}

/** A table without Object's own members: names come from the caller. */
const bare = <T>(table: Record<string, T>): Record<string, T> => Object.assign(Object.create(null), table);

/** Types by name. */
export const types = bare(data.types as unknown as Record<string, TypeModel>);
/** Parameters of actions by `type.action`: their type, and whether they are needed. */
export const actions = data.actions as unknown as Record<string, Record<string, [TypeName, 0 | 1]>>;

const operations = new Set([
  'delta',
  ...Object.keys(actions).map((name) => name.slice(name.indexOf('.') + 1).toLowerCase()),
]);

/** Is this the name of an action or function? Those alone may be written with their namespace. */
export const isOperation = (name: string): boolean => operations.has(name.toLowerCase());

/** The name of the type, of an item where it is a collection. */
export const flat = (type: TypeName): string => (Array.isArray(type) ? (type[0] ?? '') : type);

const lineage = (name: string): TypeModel[] => {
  const type = types[name];
  if (!type) return [];
  return [type, ...(type.b ? lineage(type.b) : [])];
};

const derived = (name: string): string[] =>
  Object.entries(types)
    .filter(([, type]) => type.b === name)
    .flatMap(([child]) => [child, ...derived(child)]);

/** The declared type of a property (`navigation` for a navigation property), or undefined when the type has none of that name. */
export const propertyOf = (type: string, name: string): { type: TypeName; navigation: boolean } | undefined => {
  for (const model of lineage(type)) {
    const own = model.p && Object.hasOwn(model.p, name) ? model.p[name] : undefined;
    if (own !== undefined) return { type: own, navigation: false };
    const linked = model.n && Object.hasOwn(model.n, name) ? model.n[name] : undefined;
    if (linked !== undefined) return { type: linked, navigation: true };
  }
  return undefined;
};

const unknownProperty = (type: string, name: string): GraphError =>
  badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`);

/** Throws GraphError 400 when `path` (`start/dateTime`) does not lead through properties of `type`. */
export const requireProperty = (type: string, path: string): void => {
  let at = type;
  for (const name of path.split('/')) {
    if (!types[at]) return;
    const found =
      propertyOf(at, name) ??
      derived(at)
        .map((child) => propertyOf(child, name))
        .find(Boolean);
    if (!found) throw unknownProperty(at, name);
    at = flat(found.type);
  }
};

/** The navigation properties of a type, by name. */
export const navigationOf = (type: string): string[] => lineage(type).flatMap((model) => Object.keys(model.n ?? {}));
