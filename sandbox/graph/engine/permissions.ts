import type { Tenant } from '../../tenant/tenant.ts';
import { accessDenied, badRequest, type GraphError } from './graph-error.ts';
import type { Caller, GraphRoute, GraphService } from './route.ts';
import type { Match } from './router.ts';

const outlookSegments =
  /^\/(?:me|users\/\{\w+\})\/(?:mailboxSettings|outlook|calendars?|calendarGroups|calendarView|events|findMeetingTimes|messages|mailFolders|sendMail|contacts|contactFolders|people|photos?|reminderView|inferenceClassification|translateExchangeIds)\b/i;

/** Whose limits and error words a route is under. */
export const serviceOf = (route: GraphRoute): GraphService => {
  if (route.service) return route.service;
  if (outlookSegments.test(route.path) || /^\/places\b/i.test(route.path)) return 'outlook';
  if (/^\/communications\b|\/presence\b/i.test(route.path)) return 'presence';
  if (/^\/subscriptions\b/i.test(route.path)) return 'subscriptions';
  if (/^\/(?:drives?|sites|shares)\b|\/(?:drives?|followedSites)\b/i.test(route.path)) return 'files';
  return 'directory';
};

/** "Forbidden" in the words of the service behind the path. */
export const forbidden = (service: GraphService): GraphError => {
  if (service === 'outlook') return accessDenied();
  if (service === 'files') return accessDenied('Access denied', 'accessDenied');
  if (service === 'presence') return accessDenied('Insufficient privileges to complete the operation.', 'Forbidden');
  return accessDenied('Insufficient privileges to complete the operation.', 'Authorization_RequestDenied');
};

/** Does the token carry one of these permissions? */
export const holdsAny = (caller: Caller, permissions: string[]): boolean =>
  permissions.some((permission) => caller.permissions.includes(permission));

/** Throws GraphError 400 for `/me` with an application token and 403 when no permission of the token opens the route. */
export const requirePermission = (tenant: Tenant, caller: Caller, { route, params }: Match): void => {
  const service = serviceOf(route);
  if (caller.appOnly) {
    if (/^\/me(\/|$)/i.test(route.path))
      throw badRequest('/me request is only valid with delegated authentication flow.');
    if (!holdsAny(caller, route.application)) throw forbidden(service);
    return;
  }
  const named = params.user === undefined ? undefined : tenant.findPerson(params.user);
  const toSomebodyElse = named !== undefined && named.id !== caller.userId;
  if (toSomebodyElse && route.delegatedOthers) {
    if (!holdsAny(caller, route.delegatedOthers)) throw forbidden(service);
    return;
  }
  if (!holdsAny(caller, route.delegated)) throw forbidden(service);
  if (toSomebodyElse && !route.others) throw forbidden(service);
};
