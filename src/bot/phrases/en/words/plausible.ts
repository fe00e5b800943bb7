import { isFirstName } from '../../grammar/first-names.ts';
import { isFamily, isOwnThing } from './own-things.ts';
import { relationOf } from './relations.ts';

const group =
  /^(?:(?:the|my|our|your|this|his|her|their)\s+)?(?:\S+\s+){0,2}(?:team|group|department|dept|board|guys|folks|crew|channel|chat|colleagues|reports|peers|everyone|everybody|manager|boss|assistant|lead|director|supervisor|organi[sz]ers?|attendees|committee|council|support|helpdesk|hr|legal|finance|sales|marketing|it|ceo|cfo|cto|coo|intern|reception|speaker|client|customer|supplier)s?$/i;
/** Everyday words that are nobody's name. */
const common: ReadonlySet<string> = new Set(
  'the a an my our your his her their its this that these those some any all both each every no not is are was were be been am do does did has have had will would can could shall should may might must in on at to for of from by with about into over under after before between through up down out off back away here there where when what who why how which if whether and or but so because than then again also just only even still already too very more most less least much many few little big bigger small smaller great good better best bad worse new old fast faster slow slower late early again now today tomorrow yesterday later soon always never sometimes time day week month year hour minute morning afternoon evening night door phone alarm question work video dinner lunch breakfast house home car bus train plane water milk tea coffee beer wine food salt sugar bread cheese cake pizza burger carpet floor wall window light lights music song movie film game book page photo picture screen app file folder code computer laptop mouse keyboard printer money cash card bank bill price shop store street road city town country world planet star sun moon rain snow weather sleep bed bath head hand foot eye heart life love god man woman girl boy baby dog cat bird fish tree flower grass stop go come get give take make put set let see look find know think say tell ask want need like use try help turn move run walk sit stand play read write send call talk speak listen hear feel happy sad tired sick rich poor hot cold warm cool nice fine ok okay yes please thanks thank hello hi sorry sure maybe well something anything nothing everything thing things stuff way part place point number one two three four five six seven eight nine ten first second third last next same other another it he she they we you i me him us them siri alexa google cortana santa haircut rain cards'.split(
    ' ',
  ),
);
const plain = /^\p{Ll}[\p{Ll}'’-]+$/u;
const capital = /^\p{Lu}[^\s]*(?:\s+(?:\p{Lu}\S*|van|von|de|der|den|di|da|del|la|le|bin|al|\d+))*$/u;

/** Could it be who somebody is? A word in small letters that means something else is not. */
export const isPlausible = (name: string): boolean => {
  if (name.includes('@') || relationOf(name) !== undefined || group.test(name)) return true;
  if (isFamily(name)) return false;
  if (capital.test(name)) return true;
  const [first = '', ...more] = name.split(/\s+/);
  if (isFirstName(first)) return more.length <= 2;
  return (
    more.length <= 1 && [first, ...more].every((word) => plain.test(word) && !common.has(word) && !isOwnThing(word))
  );
};
