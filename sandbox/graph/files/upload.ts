import { BlobTooLong } from '../../tenant/blobs.ts';
import { placeFile } from '../../tenant/files/drive-items.ts';
import {
  dropUploadSession,
  endUploadSession,
  findUploadSession,
  putUploadSession,
  type UploadSessionRecord,
} from '../../tenant/files/upload-sessions.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { badRequest, GraphError, notFound } from '../engine/graph-error.ts';
import type { TransferAnswer, TransferCall, TransferRoute } from '../engine/transfer.ts';
import { readContentRange, requireNext, type UploadRange } from './content-range.ts';
import { fileContent } from './file-content.ts';
import { showItem } from './show-item.ts';
import { nameTaken, requireRoom, requireVersion } from './target.ts';

export const uploadPrefix = '/drive/upload/';

/** What every answer about a session says of it. */
export const showSession = ({ expiresAt, received, total }: UploadSessionRecord) => ({
  expirationDateTime: expiresAt,
  nextExpectedRanges: received === total ? [] : [`${received}-`],
});

const sessionOf = ({ tenant, key }: Pick<TransferCall, 'tenant' | 'key'>): UploadSessionRecord => {
  const found = findUploadSession(tenant, key);
  if (!found) throw notFound('The upload session was not found.', 'itemNotFound');
  return found;
};

/** The last range of a file that could not be put in its place; the session stays, with all its bytes. */
const complete = async (call: TransferCall, session: UploadSessionRecord): Promise<TransferAnswer> => {
  const { tenant } = call;
  const { ownerId, path, conflict, by } = session;
  requireVersion(tenant, session, session.ifMatch);
  const content = await fileContent(tenant, session.blob, path, session.received);
  // Together with the file in one line of the journal: after a kill the blob belongs to one of them.
  endUploadSession(tenant, session);
  const placed = placeFile(tenant, { ownerId, path, conflict }, content, by.userId);
  if (placed === 'taken') {
    putUploadSession(tenant, session);
    throw nameTaken();
  }
  const caller = { ...by, permissions: [] };
  const origin = `http://${call.headers.host}`;
  return { status: placed.isNew ? 201 : 200, json: showItem({ tenant, origin, caller }, placed.item) };
};

/** Writes one range behind those before it. All bytes of a request that breaks off are ignored, as documented. */
const writeRange = async (call: TransferCall, session: UploadSessionRecord, { from, length }: UploadRange) => {
  const short = badRequest('Fewer bytes came than the Content-Range header says.', 'invalidRequest');
  const written = await call.tenant.blobs
    .write(session.blob, call.content, { at: from, most: length })
    .catch((cause: unknown) => {
      throw cause instanceof BlobTooLong ? cause : short;
    });
  if (written < length) throw short;
};

const putRange = async (call: TransferCall): Promise<TransferAnswer> => {
  const { tenant } = call;
  const range = readContentRange(call.headers);
  const before = sessionOf(call);
  requireNext(before, range);
  requireRoom(tenant, before.ownerId, range.total);
  await writeRange(call, before, range);
  // Cancelled meanwhile: what was written belongs to nobody.
  sessionOf(call);
  const session = { ...before, total: range.total, received: before.received + range.length };
  putUploadSession(tenant, session);
  return session.received < range.total ? { status: 202, json: showSession(session) } : complete(call, session);
};

/** One request at a time for each session: the next one sees what the one before has left. */
const inTurn = () => {
  const last = new WeakMap<Tenant, Map<string, Promise<unknown>>>();
  return async <T>({ tenant, key }: TransferCall, work: () => Promise<T>): Promise<T> => {
    const turns = last.get(tenant) ?? new Map<string, Promise<unknown>>();
    last.set(tenant, turns);
    const mine = (turns.get(key) ?? Promise.resolve()).then(work, work);
    turns.set(key, mine);
    try {
      return await mine;
    } finally {
      if (turns.get(key) === mine) turns.delete(key);
    }
  };
};
const turn = inTurn();

const put = (call: TransferCall): Promise<TransferAnswer> => {
  if (call.headers.authorization !== undefined)
    throw new GraphError(401, 'unauthenticated', 'An upload address takes no Authorization header.');
  return turn(call, () => putRange(call));
};

const cancel = (call: TransferCall): TransferAnswer => {
  dropUploadSession(call.tenant, sessionOf(call));
  return { status: 204 };
};

const givenTo: TransferRoute['givenTo'] = ({ tenant, key }) => {
  const by = findUploadSession(tenant, key)?.by;
  return by && { clientId: by.clientId, appOnly: by.appOnly, ...(by.userId ? { user: by.userId } : {}) };
};

const at = { prefix: uploadPrefix, givenTo };

/** The address of an upload session: ranges in order, what is still missing, and calling it off. */
export const uploadTransfers: TransferRoute[] = [
  { ...at, method: 'PUT', handle: put },
  { ...at, method: 'GET', handle: (call) => ({ status: 200, json: showSession(sessionOf(call)) }) },
  { ...at, method: 'DELETE', handle: cancel },
];
