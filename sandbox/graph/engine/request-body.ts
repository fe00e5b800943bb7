import { badRequest, GraphError } from './graph-error.ts';
import { actions, flat, propertyOf, type TypeName, types } from './model.ts';

type Json = Record<string, unknown>;

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** OData clients write numbers and booleans as text as well; Graph takes both. */
const number = (fits: (value: number) => boolean) => (value: unknown) => {
  const read = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && fits(read) ? read : undefined;
};
const boolean = (value: unknown) => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
};
const longNumber = (value: unknown) => (Number.isInteger(value) ? value : matches(/^-?\d+$/)(value));

/** How a value of a primitive type is read; undefined for what is none. */
const primitives: Record<string, (value: unknown) => unknown> = {
  'Edm.String': text,
  'Edm.Boolean': boolean,
  'Edm.Guid': text,
  'Edm.Int16': number(Number.isInteger),
  'Edm.Int32': number(Number.isInteger),
  'Edm.Int64': longNumber,
  'Edm.Double': number(Number.isFinite),
  'Edm.DateTimeOffset': matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/),
  'Edm.Date': matches(/^\d{4}-\d\d-\d\d/),
  'Edm.TimeOfDay': matches(/^\d\d:\d\d(:\d\d(\.\d+)?)?$/),
  'Edm.Duration': matches(/^-?P/),
  'Edm.Binary': matches(/^[A-Za-z0-9+/_=-]*$/),
};

const unreadable = (message: string): GraphError => new GraphError(400, 'RequestBodyRead', message);
const literal = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of an enum in the model's own spelling, whatever letters they were written in. */
const readEnum = ({ m: members = [], flags = false }: { m?: string[]; flags?: boolean }, value: unknown): string => {
  const words = typeof value === 'string' ? (flags ? value.split(',') : [value]) : [JSON.stringify(value)];
  return words
    .map((word) => {
      const member = members.find((each) => each.toLowerCase() === word.trim().toLowerCase());
      if (member === undefined) throw unreadable(`Requested value '${word}' was not found.`);
      return member;
    })
    .join(',');
};

const readValue = (type: TypeName, value: unknown): unknown => {
  if (value === null || value === undefined) return value;
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) throw unreadable(`Cannot read a collection from '${literal(value)}'.`);
    return value.map((item) => readValue(flat(type), item));
  }
  const primitive = primitives[type];
  if (primitive) {
    const read = primitive(value);
    if (read !== undefined) return read;
    throw unreadable(`Cannot convert the literal '${literal(value)}' to the expected type '${type}'.`);
  }
  const model = types[type];
  if (!model) return value;
  if (model.k === 'enum') return readEnum(model, value);
  if (!isObject(value))
    throw unreadable(`When trying to read an object of 'microsoft.graph.${type}', '${literal(value)}' was found.`);
  return readObject(type, value);
};

const readObject = (type: string, value: Json): Json => {
  const declared =
    typeof value['@odata.type'] === 'string' ? value['@odata.type'].replace(/^#?(microsoft\.graph\.)?/i, '') : '';
  const actual = types[declared] ? declared : type;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name.includes('@')) return [name, member];
      const property = propertyOf(actual, name);
      if (property) return [name, readValue(property.type, member)];
      throw unreadable(
        `The property '${name}' does not exist on type 'microsoft.graph.${actual}'. Make sure to only use property names that are defined by the type.`,
      );
    }),
  );
};

const readParameters = (action: string, parameters: Record<string, [TypeName, 0 | 1]>, body: Json): Json => {
  const known = new Map(Object.entries(parameters).map(([name, parameter]) => [name.toLowerCase(), parameter]));
  const read = Object.entries(body).map(([name, value]) => {
    if (name.includes('@')) return [name, value];
    const parameter = known.get(name.toLowerCase());
    if (parameter) return [name, readValue(parameter[0], value)];
    throw unreadable(
      `The parameter '${name}' in the request payload is not a valid parameter for the operation '${action.split('.').at(-1)}'.`,
    );
  });
  const sent = new Set(Object.keys(body).map((name) => name.toLowerCase()));
  for (const [name, [, required]] of Object.entries(parameters))
    if (required && !sent.has(name.toLowerCase())) throw unreadable(`The parameter '${name}' is missing.`);
  return Object.fromEntries(read);
};

/**
 * Reads a JSON request body as a type of the model (`event`) or as the parameters of an action (`event.accept`, letter case of
 * parameter names ignored): "false" becomes false and "15" 15 where the type says so, and enum values get the model's spelling. Throws
 * GraphError 400 RequestBodyRead for unknown properties and wrong types, as Graph does.
 * https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html#sec_PrimitiveValue
 */
export const readJson = (type: string, body: unknown): Json => {
  if (!isObject(body)) throw badRequest('Empty Payload. JSON content expected.');
  const parameters = actions[type];
  return parameters ? readParameters(type, parameters, body) : readObject(type, body);
};
