/** One HTTP request, read and limited by `server.ts` before any handler sees it. */
export interface ApiRequest {
  method: string;
  /** Without query. */
  path: string;
  /** Decoded values of `:names` in the route's path. */
  params: Record<string, string>;
  /** Names in lower case; repeated headers joined as Node does. */
  headers: Record<string, string | undefined>;
  /** Repeated parameters are refused with 400 before the handler. */
  query: Record<string, string>;
  /** Parsed JSON (depth and number of values limited), or undefined without a body. */
  body: unknown;
  /** Short id, also in the log and in error answers. */
  requestId: string;
  remoteAddress: string;
}

export interface ApiResponse {
  status: number;
  headers?: Record<string, string>;
  /** A string or bytes go out as they are (set `content-type`), anything else as JSON, nothing as an empty body. */
  body?: unknown;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/tab/people/:id` */
  path: string;
  /** Body limit in bytes. Default 256 KB. */
  maxBytes?: number;
  /** Values in a JSON body, nested ones included. Default 20,000. */
  maxValues?: number;
  /** Served however busy the app is: for the platform that asks whether it lives. */
  neverShed?: boolean;
  /** What the route takes; default `application/json`. */
  accepts?: string;
  handle(request: ApiRequest): Promise<ApiResponse> | ApiResponse;
}

/** The one shape of an error answer. */
export const errorResponse = (status: number, code: string, message: string, requestId: string): ApiResponse => ({
  status,
  body: { error: { code, message, requestId } },
});
