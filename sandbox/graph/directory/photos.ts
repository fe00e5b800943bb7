import { createHash } from 'node:crypto';
import type { PersonRecord } from '../../tenant/directory/types.ts';
import { drawPhoto, photoSizes } from '../../tenant/seed/photos.ts';
import { collection, type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { badRequest, notFound } from '../engine/graph-error.ts';
import { forPerson, type GraphAnswer, type GraphCall, type GraphRoute } from '../engine/route.ts';

const rules: QueryRules = { type: 'profilePhoto', pageSize: 100 };
const readPhotos = ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All', 'User.Read.All'];
const largest = Math.max(...photoSizes);

/** The person named by the path. Throws GraphError 404 when there is no mailbox or no photo, in Graph's two ways of saying so. */
const pictured = (call: GraphCall): PersonRecord => {
  const person = call.person();
  if (!person.hasMailbox)
    throw notFound('The mailbox is either inactive, soft-deleted, or is hosted on-premise.', 'ErrorNonExistentMailbox');
  if (!person.photo) throw notFound("The photo wasn't found.", 'ImageNotFound');
  return person;
};

/** `48x48` → 48; a size Graph does not keep gives the next smaller one. */
const sizeOf = (text: string): number => {
  const [, width = '', height] = /^(\d{1,4})x(\d{1,4})$/i.exec(text) ?? [];
  if (!width || width !== height) throw badRequest(`The image ID '${text}' is invalid.`, 'ErrorInvalidImageId');
  return photoSizes.findLast((known) => known <= Number(width)) ?? photoSizes[0];
};

const etagOf = (person: PersonRecord, size: number) =>
  `W/"${createHash('sha256').update(`${person.photo} ${size}`).digest('hex').slice(0, 24).toUpperCase()}"`;

const metadata = (person: PersonRecord, size: number): Row => ({
  '@odata.mediaContentType': 'image/png',
  '@odata.mediaEtag': etagOf(person, size),
  id: `${size}X${size}`,
  height: size,
  width: size,
});

const picture = (person: PersonRecord, size: number): GraphAnswer => ({
  status: 200,
  body: drawPhoto(person, size),
  headers: { 'Content-Type': 'image/png', ETag: etagOf(person, size) },
});

const route = (path: string, handle: GraphRoute['handle']): GraphRoute[] =>
  forPerson({
    method: 'GET',
    path,
    delegated: ['User.Read', 'User.ReadWrite', ...readPhotos],
    application: readPhotos,
    others: true,
    handle,
  });

export const photoRoutes: GraphRoute[] = [
  ...route('/photo', (call) => single(call, metadata(pictured(call), largest), rules)),
  ...route('/photo/$value', (call) => picture(pictured(call), largest)),
  ...route('/photos', (call) => {
    const person = pictured(call);
    return collection(
      call,
      photoSizes.map((size) => metadata(person, size)),
      rules,
    );
  }),
  ...route('/photos/{size}', (call) => single(call, metadata(pictured(call), sizeOf(call.params.size ?? '')), rules)),
  ...route('/photos/{size}/$value', (call) => picture(pictured(call), sizeOf(call.params.size ?? ''))),
];
