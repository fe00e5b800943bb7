import { badRequest, GraphError } from './graph-error.ts';
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

const types = bare(data.types as unknown as Record<string, TypeModel>);
const actions = data.actions as unknown as Record<string, Record<string, [TypeName, 0 | 1]>>;

const operations = new Set([
  'delta',
  ...Object.keys(actions).map((name) => name.slice(name.indexOf('.') + 1).toLowerCase()),
]);

/** Is this the name of an action or function? Those alone may be written with their namespace. */
export const isOperation = (name: string): boolean => operations.has(name.toLowerCase());

const flat = (type: TypeName): string => (Array.isArray(type) ? (type[0] ?? '') : type);

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

const isDateTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(value);

const primitives: Record<string, (value: unknown) => boolean> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Guid': (value) => typeof value === 'string',
  'Edm.Int16': Number.isInteger,
  'Edm.Int32': Number.isInteger,
  'Edm.Int64': (value) => Number.isInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)),
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.DateTimeOffset': isDateTime,
  'Edm.Date': (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value),
  'Edm.TimeOfDay': (value) => typeof value === 'string' && /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value),
  'Edm.Duration': (value) => typeof value === 'string' && /^-?P/.test(value),
  'Edm.Binary': (value) => typeof value === 'string' && /^[A-Za-z0-9+/_=-]*$/.test(value),
};

const literal = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

const checkValue = (type: TypeName, value: unknown): void => {
  if (value === null || value === undefined) return;
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) throw unreadable(`Cannot read a collection from '${literal(value)}'.`);
    for (const item of value) checkValue(flat(type), item);
    return;
  }
  const primitive = primitives[type];
  if (primitive) {
    if (!primitive(value))
      throw unreadable(`Cannot convert the literal '${literal(value)}' to the expected type '${type}'.`);
    return;
  }
  const model = types[type];
  if (!model) return;
  if (model.k === 'enum') {
    const words = typeof value === 'string' ? (model.flags ? value.split(',') : [value]) : [JSON.stringify(value)];
    for (const word of words)
      if (!model.m?.some((member) => member.toLowerCase() === word.trim().toLowerCase()))
        throw unreadable(`Requested value '${word}' was not found.`);
    return;
  }
  if (typeof value !== 'object' || Array.isArray(value))
    throw unreadable(`When trying to read an object of 'microsoft.graph.${type}', '${literal(value)}' was found.`);
  checkObject(type, value as Record<string, unknown>);
};

const unreadable = (message: string): GraphError => new GraphError(400, 'RequestBodyRead', message);

const checkObject = (type: string, value: Record<string, unknown>): void => {
  const declared =
    typeof value['@odata.type'] === 'string' ? value['@odata.type'].replace(/^#?(microsoft\.graph\.)?/i, '') : '';
  const actual = types[declared] ? declared : type;
  for (const [name, member] of Object.entries(value)) {
    if (name.includes('@')) continue;
    const property = propertyOf(actual, name);
    if (!property) {
      throw unreadable(
        `The property '${name}' does not exist on type 'microsoft.graph.${actual}'. Make sure to only use property names that are defined by the type.`,
      );
    }
    checkValue(property.type, member);
  }
};

/**
 * Checks a JSON request body against a type of the model (`event`) or the parameters of an action (`event.accept`, letter case of
 * parameter names ignored). Throws GraphError 400 RequestBodyRead for unknown properties and wrong types, as Graph does.
 */
export const checkBody = (type: string, body: unknown): void => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('Empty Payload. JSON content expected.');
  const parameters = actions[type];
  if (!parameters) {
    checkObject(type, body as Record<string, unknown>);
    return;
  }
  const known = new Map(Object.entries(parameters).map(([name, parameter]) => [name.toLowerCase(), parameter]));
  for (const [name, value] of Object.entries(body)) {
    if (name.includes('@')) continue;
    const parameter = known.get(name.toLowerCase());
    if (!parameter) {
      throw unreadable(
        `The parameter '${name}' in the request payload is not a valid parameter for the operation '${type.split('.').at(-1)}'.`,
      );
    }
    checkValue(parameter[0], value);
  }
  const sent = new Set(Object.keys(body).map((name) => name.toLowerCase()));
  for (const [name, [, required]] of Object.entries(parameters))
    if (required && !sent.has(name.toLowerCase())) throw unreadable(`The parameter '${name}' is missing.`);
};
