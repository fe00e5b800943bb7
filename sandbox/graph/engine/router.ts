import { badRequest, GraphError } from './graph-error.ts';
import { isOperation } from './model.ts';
import type { GraphRoute } from './route.ts';

export interface Match {
  route: GraphRoute;
  params: Record<string, string>;
}

interface Segment {
  test(segment: string): Record<string, string> | undefined;
  literal: boolean;
}

interface Compiled {
  route: GraphRoute;
  segments: Segment[];
  weight: number;
}

const namespace = /^(?:microsoft\.)?graph\./i;
const unquote = (text: string) => text.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");

/** `name(key={x},other={y})` */
const functionSegment = (template: string): Segment | undefined => {
  const [, name, list] = /^([\w.]+)\((.*)\)$/s.exec(template) ?? [];
  if (!name) return undefined;
  const expected = (list ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return {
    literal: true,
    test: (segment) => {
      const [, called, given] = /^([\w.]+)\((.*)\)$/s.exec(segment.replace(namespace, '')) ?? [];
      if (called?.toLowerCase() !== name.replace(namespace, '').toLowerCase()) return undefined;
      const values = new Map(
        [...(given ?? '').matchAll(/(\w+)\s*=\s*('(?:[^']|'')*'|[^,]*)/g)].map(([, key = '', value = '']) => [
          key.toLowerCase(),
          unquote(value.trim()),
        ]),
      );
      const params: Record<string, string> = {};
      for (const [key = '', placeholder = ''] of expected) {
        const value = values.get(key.trim().toLowerCase());
        if (value === undefined) return undefined;
        params[placeholder.replace(/[{}'\s]/g, '')] = value;
      }
      return values.size === expected.length ? params : undefined;
    },
  };
};

const compileSegment = (template: string): Segment => {
  const [, placeholder, colon] = /^\{(\w+)\}(:?)$/.exec(template) ?? [];
  if (placeholder && colon)
    return {
      literal: false,
      test: (segment) => (segment.endsWith(colon) ? { [placeholder]: segment.slice(0, -1) } : undefined),
    };
  if (placeholder) return { literal: false, test: (segment) => ({ [placeholder]: segment }) };
  const called = functionSegment(template);
  if (called) return called;
  const wanted = template.toLowerCase();
  const isCast = namespace.test(wanted);
  return {
    literal: true,
    test: (segment) => {
      const bare = segment.toLowerCase().replace(/\(\)$/, '');
      // `/me/microsoft.graph.sendMail` is `/me/sendMail`; a cast (`/places/microsoft.graph.room`) has the prefix in the template.
      const same =
        bare === wanted ||
        (isCast && bare.replace(namespace, 'microsoft.graph.') === wanted) ||
        (isOperation(wanted) && bare.replace(namespace, '') === wanted);
      return same ? {} : undefined;
    },
  };
};

/**
 * Cuts a path below `/v1.0` into decoded segments; `events('id')` becomes two, and a path in a drive (`root:/Folder/a.txt:/content`) one,
 * with the colon that ends it when something follows. Throws GraphError 400 for a broken escape.
 * https://learn.microsoft.com/graph/onedrive-addressing-driveitems
 */
export const segmentsOf = (path: string): string[] => {
  const [, before = path, within, after] = /^(.*?\/root(?::|%3a))\/(.+?)(?:(?::|%3a)(?:\/(.*))?)?$/is.exec(path) ?? [];
  const outside = plainSegments(before);
  if (within === undefined) return outside;
  const names = within.split('/').filter(Boolean).map(decode).join('/');
  return after ? [...outside, `${names}:`, ...plainSegments(after)] : [...outside, names];
};

const plainSegments = (path: string): string[] =>
  path
    .split('/')
    .filter(Boolean)
    .flatMap((raw) => {
      const segment = decode(raw);
      const keyed = /^(\w+)\('((?:[^']|'')*)'\)$/s.exec(segment);
      return keyed?.[1] ? [keyed[1], (keyed[2] ?? '').replaceAll("''", "'")] : [segment];
    });

const decode = (raw: string): string => {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw badRequest('Bad Request - Error in query syntax.');
  }
};

export interface Router {
  /** Finds the route. Throws GraphError: 400 naming the segment that leads nowhere, 405 for a known path with another method. */
  match(method: string, path: string): Match;
}

/** A table of routes; a path of literal segments goes before one with `{names}`. */
export const createRouter = (routes: GraphRoute[]): Router => {
  const compiled: Compiled[] = routes
    .map((route) => {
      const segments = route.path.split('/').filter(Boolean).map(compileSegment);
      const weight = segments.reduce((sum, { literal }) => sum * 2 + (literal ? 1 : 0), 0);
      return { route, segments, weight };
    })
    .sort((left, right) => right.weight - left.weight);

  const walk = ({ segments }: Compiled, path: string[]) => {
    const params: Record<string, string> = {};
    for (const [index, segment] of segments.entries()) {
      const given = path[index];
      const found = given === undefined ? undefined : segment.test(given);
      if (!found) return { depth: index };
      Object.assign(params, found);
    }
    return { depth: segments.length, params };
  };

  return {
    match: (method, path) => {
      const segments = segmentsOf(path);
      const allowed = new Set<string>();
      let deepest = 0;
      for (const candidate of compiled) {
        const { depth, params } = walk(candidate, segments);
        deepest = Math.max(deepest, depth);
        if (!params || candidate.segments.length !== segments.length) continue;
        if (candidate.route.method === method) return { route: candidate.route, params };
        allowed.add(candidate.route.method);
      }
      if (allowed.size > 0)
        throw new GraphError(
          405,
          'Request_BadRequest',
          'Specified HTTP method is not allowed for the request target.',
          {
            Allow: [...allowed].join(', '),
          },
        );
      const segment = segments[Math.min(deepest, segments.length - 1)];
      throw badRequest(segment === undefined ? 'Invalid version.' : `Resource not found for the segment '${segment}'.`);
    },
  };
};
