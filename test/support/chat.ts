import type { Control } from './control.ts';

/** A Bot Framework activity as the connector received it. */
export interface Activity {
  id: string;
  type: string;
  text?: string;
  summary?: string;
  replyToId?: string;
  from?: { id: string };
  attachments?: { contentType: string; content: unknown }[];
}

export interface Turn {
  conversation: string;
  status: number;
  activities: Activity[];
  invokeResponse?: { status: number; body?: unknown };
}

type Json = Record<string, unknown>;

export interface Chat {
  /** `locale` is the language of the person's Teams client; these tests read American English unless they say otherwise. */
  as(user: string, locale?: string): Person;
}

/** Where something is said: the personal chat, a conversation known by id, or a new one. */
type Where = string | { kind: 'groupChat' | 'channel'; members: string[] };

export interface Person {
  says(text: string, where?: Where): Promise<Turn>;
  /** Presses the button with this title on the newest card that has one, with these inputs filled in. */
  presses(title: string, inputs?: Record<string, string>, where?: string): Promise<Turn>;
  /** The same button, remembered as it is now: what another client that still shows the card sends when it is pressed there. */
  holds(title: string, inputs?: Record<string, string>, where?: string): Promise<() => Promise<Turn>>;
  /** The conversation as this person sees it. */
  sees(where?: string): Promise<Activity[]>;
  /** Waits until the conversation holds what `test` looks for: messages that come by themselves. */
  hears(test: (activity: Activity) => boolean, what: string, where?: string, patienceMs?: number): Promise<Activity>;
}

const adaptive = 'application/vnd.microsoft.card.adaptive';

/** Every text a card or message shows, one line each. */
export const textOf = (what: Activity | Turn | unknown): string => {
  const lines: string[] = [];
  /** What a choice or switch stands for is read by nobody. */
  const isForPrograms = (name: string, { type }: Json, within: string): boolean =>
    name === 'value' && (within === 'choices' || type === 'Input.ChoiceSet' || type === 'Input.Toggle');
  const walk = (node: unknown, key = '') => {
    if (typeof node === 'string') {
      if (['text', 'title', 'value', 'label', 'placeholder', 'altText'].includes(key) && !node.startsWith('data:'))
        lines.push(node);
    } else if (Array.isArray(node)) for (const item of node) walk(item, key);
    else if (node && typeof node === 'object')
      for (const [name, value] of Object.entries(node))
        if (name !== 'data' && name !== 'fallback' && !isForPrograms(name, node as Json, key)) walk(value, name);
  };
  walk(what);
  return lines.join('\n');
};

export const cardOf = (activity: Activity): Json | undefined =>
  activity.attachments?.find(({ contentType }) => contentType === adaptive)?.content as Json | undefined;

const actionsIn = (node: unknown): Json[] => {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  if (!node || typeof node !== 'object') return [];
  const { fallback: _, ...rest } = node as Json;
  const own = typeof rest.type === 'string' && rest.type.startsWith('Action.') ? [rest] : [];
  return [...own, ...Object.values(rest).flatMap(actionsIn)];
};

/** The titles of the buttons of a card that Teams runs, from top to bottom. */
export const buttonsOf = (activity: Activity): string[] =>
  actionsIn(cardOf(activity))
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ title }) => String(title));

/** The newest of these messages whose card has a button with this title, and that button. */
export const buttonTitled = (
  activities: Activity[],
  title: string,
): { activity: Activity; action: Json } | undefined => {
  for (const activity of activities.toReversed()) {
    const action = actionsIn(cardOf(activity)).find((one) => one.title === title);
    if (action) return { activity, action };
  }
  return undefined;
};

/** What the card's inputs hold when nobody touches them; Teams sends them along. */
const untouched = (node: unknown): Record<string, string> => {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(untouched));
  if (!node || typeof node !== 'object') return {};
  const { type, id, value } = node as Json;
  const own =
    typeof type === 'string' &&
    type.startsWith('Input.') &&
    typeof id === 'string' &&
    typeof value === 'string' &&
    value !== ''
      ? { [id]: value }
      : {};
  return Object.assign(own, ...Object.values(node).map(untouched));
};

export const createChat = (control: Control): Chat => ({
  as: (user, locale = 'en-US') => {
    const see = async (where?: string): Promise<Activity[]> => {
      const query = new URLSearchParams({ user, ...(where ? { conversation: where } : {}) });
      return (await control.call<{ activities: Activity[] }>('GET', `/_sandbox/chat?${query}`)).activities;
    };
    const holds: Person['holds'] = async (title, inputs = {}, where) => {
      const seen = await see(where);
      const found = buttonTitled(seen, title);
      if (!found) throw new Error(`no card has a button “${title}”; the newest says:\n${textOf(seen.at(-1))}`);
      const { activity, action } = found;
      const data = { ...(action.data as Json), ...untouched(cardOf(activity)), ...inputs };
      return () =>
        control.call('POST', '/_sandbox/chat', {
          user,
          locale,
          ...(where ? { conversation: where } : {}),
          invoke: {
            name: 'adaptiveCard/action',
            value: { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' },
            replyToId: activity.id,
          },
        });
    };
    return {
      says: (text, where) =>
        control.call('POST', '/_sandbox/chat', { user, locale, text, ...(where ? { conversation: where } : {}) }),
      presses: async (title, inputs, where) => (await holds(title, inputs, where))(),
      holds,
      sees: see,
      hears: async (test, what, where, patienceMs = 15_000) => {
        const until = Date.now() + patienceMs;
        for (;;) {
          const heard = (await see(where)).toReversed().find(test);
          if (heard) return heard;
          if (Date.now() > until)
            throw new Error(
              `${user} never heard ${what}; the conversation ends with:\n${textOf((await see(where)).slice(-2))}`,
            );
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      },
    };
  },
});
