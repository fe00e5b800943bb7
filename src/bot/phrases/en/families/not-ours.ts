import type { Family } from '../../grammar/utterance.ts';
import { isElsewhere } from '../words/elsewhere.ts';

/** A flight, a table, an alarm: asked of us, done by others. To act on the words that remain would be wrong. */
export const readNotOurs: Family = ({ request }) => (isElsewhere(request) ? { intent: 'unknown' } : undefined);
