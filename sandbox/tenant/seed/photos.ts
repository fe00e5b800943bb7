import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type { PersonRecord } from '../directory/types.ts';

/** Square sizes in which Graph keeps a portrait. https://learn.microsoft.com/graph/api/profilephoto-get */
export const photoSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

const backgrounds = ['#cfe4fa', '#d5f0e3', '#fde7d3', '#f3dcf0', '#e4e1f9', '#fbe3e4', '#dcecef', '#f6efcf', '#e0ead2'];
const skins = ['#f6d3bd', '#eebf9f', '#dba27b', '#c58658', '#9a623d', '#6f452c', '#f9dcc8'];
/** Colours that go with dark skin come first. */
const hairs = ['#1c1c22', '#2b1d16', '#4a2f20', '#8d8d92', '#7a4a28', '#b07b3e', '#d9b26a', '#9b4a2b'];
const darkSkins = new Set(['#c58658', '#9a623d', '#6f452c']);
const clothes = ['#2f5d8a', '#3b6e5a', '#8a3f4d', '#4f4a86', '#b5652b', '#33475b', '#6b7a2f', '#7a3d6d', '#20707b'];

const drawn = new Map<string, Uint8Array>();

/**
 * The person's portrait as PNG, `size` pixels square (one of `photoSizes`; another one gets the next smaller).
 * The same person always looks the same.
 */
export const drawPhoto = (person: Pick<PersonRecord, 'id' | 'photo'>, size: number): Uint8Array => {
  const edge = photoSizes.findLast((known) => known <= size) ?? photoSizes[0];
  const name = person.photo ?? person.id;
  const key = `${name} ${edge}`;
  const known = drawn.get(key);
  if (known) return known;
  const png = new Resvg(portrait(name), { fitTo: { mode: 'width', value: edge }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
  drawn.set(key, png);
  return png;
};

type Pick1 = <T>(list: readonly T[]) => T;

const portrait = (name: string): string => {
  const bytes = createHash('sha256').update(name).digest();
  let at = 0;
  const pick: Pick1 = (list) => {
    const chosen = list[(bytes[at++ % bytes.length] ?? 0) % list.length];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const [background, skin, cloth] = [pick(backgrounds), pick(skins), pick(clothes)];
  const hair = pick(darkSkins.has(skin) ? hairs.slice(0, 4) : hairs);
  const longHair = looksLong.has(name);
  const style = longHair ? pick(longStyles) : pick(shortStyles);
  const shadow = shade(skin, 0.88);
  const beard = !longHair && pick([true, false, false]) ? faceHair(hair) : '';
  const glasses = pick([true, false, false, false]) ? spectacles : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
<rect width="200" height="200" fill="${background}"/>
<circle cx="168" cy="36" r="52" fill="#fff" opacity=".35"/>
${style.back(hair)}
<path d="M26 200c2-38 32-54 74-54s72 16 74 54z" fill="${cloth}"/>
${pick([collar, crewNeck, jacket])(cloth, skin)}
<path d="M84 122h32v28c0 9-7 16-16 16s-16-7-16-16z" fill="${shadow}"/>
<circle cx="61" cy="93" r="8" fill="${shadow}"/><circle cx="139" cy="93" r="8" fill="${shadow}"/>
<path d="M62 82c0-26 16-42 38-42s38 16 38 42c0 32-16 56-38 56S62 114 62 82z" fill="${skin}"/>
${beard}
<path d="M78 80q7-5 14 0M108 80q7-5 14 0" stroke="${shade(hair, 0.8)}" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<circle cx="85" cy="91" r="3.8" fill="#2a211d"/><circle cx="115" cy="91" r="3.8" fill="#2a211d"/>
<path d="M100 92q-5 12 2 13" stroke="${shade(skin, 0.74)}" stroke-width="2.6" fill="none" stroke-linecap="round"/>
<path d="${pick(['M86 115q14 13 28 0', 'M87 116q13 9 26 0', 'M85 114q15 17 30 0z'])}" stroke="#a4453f" stroke-width="3.4" fill="#fff" fill-opacity=".9" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="76" cy="107" r="7" fill="#e98b7c" opacity=".28"/><circle cx="124" cy="107" r="7" fill="#e98b7c" opacity=".28"/>
${style.front(hair)}
${glasses}
</svg>`;
};

interface HairStyle {
  back(colour: string): string;
  front(colour: string): string;
}

const fringe = (colour: string) =>
  `<path d="M58 88c-4-34 14-58 44-58 30 0 46 22 40 58-4-18-14-28-24-32-14 10-40 10-50 8-6 6-9 14-10 24z" fill="${colour}"/>`;
const sweep = (colour: string) =>
  `<path d="M58 90c-6-38 14-62 46-62 26 0 42 20 38 62-2-16-8-28-18-36-18 2-40-2-50-6-6 12-14 22-16 42z" fill="${colour}"/>`;

const longStyles: HairStyle[] = [
  {
    back: (colour) =>
      `<path d="M50 92c0-44 22-66 50-66s50 22 50 66v62c-18 10-82 10-100 0z" fill="${shade(colour, 0.86)}"/>`,
    front: fringe,
  },
  {
    back: (colour) =>
      `<circle cx="100" cy="26" r="20" fill="${shade(colour, 0.86)}"/><path d="M54 92c0-40 20-60 46-60s46 20 46 60v20H54z" fill="${shade(colour, 0.86)}"/>`,
    front: sweep,
  },
  {
    back: (colour) =>
      `<path d="M48 90c-2-42 22-66 52-66s54 24 52 66c6 14 0 40-16 44H64c-16-4-22-30-16-44z" fill="${shade(colour, 0.86)}"/>`,
    front: sweep,
  },
];

const shortStyles: HairStyle[] = [
  { back: () => '', front: fringe },
  { back: () => '', front: sweep },
  {
    back: () => '',
    front: (colour) =>
      `<path d="M59 84c-5-30 8-54 41-54s46 24 41 54c-3-12-6-20-10-26-20-6-42-6-62 0-4 6-7 14-10 26z" fill="${colour}"/>`,
  },
  {
    back: (colour) =>
      [64, 80, 98, 116, 134]
        .map((x) => `<circle cx="${x}" cy="${x === 64 || x === 134 ? 54 : 40}" r="17" fill="${colour}"/>`)
        .join(''),
    front: (colour) =>
      [68, 84, 100, 116, 132]
        .map((x) => `<circle cx="${x}" cy="${x === 68 || x === 132 ? 56 : 46}" r="12" fill="${colour}"/>`)
        .join(''),
  },
];

/** Seeds' given names drawn with longer hair. */
const looksLong = new Set(
  ['Patti', 'Miriam', 'Johanna', 'Lidia', 'Debra', 'Megan', 'Christie', 'Adele', 'Henrietta', 'Priya', 'Bianca']
    .concat(['Lynne', 'Joni', 'Emily', 'Adele Moreau', 'Zoë', 'Sonia'])
    .map((name) => `portrait-${name}`),
);

const collar = (cloth: string) =>
  `<path d="M78 150l22 24 22-24 10 8-32 34-32-34z" fill="#fff"/><path d="M96 172h8l6 28H90z" fill="${shade(cloth, 0.7)}"/>`;
const crewNeck = (cloth: string, skin: string) =>
  `<path d="M74 149c6 18 46 18 52 0l-6-3H80z" fill="${skin}"/><path d="M72 150c6 22 50 22 56 0" stroke="${shade(cloth, 0.8)}" stroke-width="6" fill="none"/>`;
const jacket = (cloth: string) =>
  `<path d="M76 149l24 51h0l24-51 4 2-10 49H82l-10-49z" fill="#f7f7f5"/><path d="M74 149l22 51H66zM126 149l-22 51h30z" fill="${shade(cloth, 0.76)}"/>`;
const faceHair = (colour: string) =>
  `<path d="M63 96c2 30 16 48 37 48s35-18 37-48c-6 10-12 13-20 12-8-3-26-3-34 0-8 1-14-2-20-12z" fill="${colour}" opacity=".92"/>`;
const spectacles =
  '<g fill="#fff" fill-opacity=".25" stroke="#33343a" stroke-width="3"><circle cx="85" cy="91" r="13"/><circle cx="115" cy="91" r="13"/><path d="M98 90q2-3 4 0M72 89l-10-3M128 89l10-3" fill="none"/></g>';

const shade = (colour: string, factor: number): string =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.min(255, Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * factor))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
