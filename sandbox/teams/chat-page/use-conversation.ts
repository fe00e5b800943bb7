import { useEffect, useReducer } from 'react';
import { type Activity, api } from './api.ts';

export interface StreamEvent {
  kind: 'created' | 'updated' | 'deleted' | 'typing' | 'reset';
  conversation: string;
  activity?: Activity;
  proactive?: boolean;
}

type Change = StreamEvent | { kind: 'loaded'; activities: Activity[] } | { kind: 'typingOver' };

interface State {
  activities: Activity[];
  typing: boolean;
  loaded: boolean;
}

const reduce = (state: State, change: Change): State => {
  switch (change.kind) {
    case 'loaded':
      return { ...state, activities: change.activities, loaded: true };
    case 'typing':
      return { ...state, typing: true };
    case 'typingOver':
      return { ...state, typing: false };
    case 'created':
    case 'updated': {
      const { activity } = change;
      if (!activity) return state;
      const known = state.activities.some(({ id }) => id === activity.id);
      const activities = known
        ? state.activities.map((one) => (one.id === activity.id ? activity : one))
        : [...state.activities, activity];
      return { ...state, activities, typing: activity.from.id.startsWith('28:') ? false : state.typing };
    }
    case 'deleted':
      return { ...state, activities: state.activities.filter(({ id }) => id !== change.activity?.id) };
    default:
      return state;
  }
};

const typingMs = 6000;

/** The messages of one conversation as `user` sees them, kept up to date by the stream. */
export const useConversation = (
  conversation: string | undefined,
  user: string,
  listen: (handler: (event: StreamEvent) => void) => () => void,
) => {
  const [state, dispatch] = useReducer(reduce, { activities: [], typing: false, loaded: false });
  useEffect(() => {
    if (!conversation) return;
    let current = true;
    const load = () =>
      api.history(conversation, user).then((activities) => current && dispatch({ kind: 'loaded', activities }));
    void load();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((event) => {
      if (event.kind === 'reset') void load();
      if (event.conversation !== conversation) return;
      dispatch(event);
      if (event.kind === 'typing') {
        clearTimeout(timer);
        timer = setTimeout(() => dispatch({ kind: 'typingOver' }), typingMs);
      }
    });
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [conversation, user, listen]);
  return state;
};
