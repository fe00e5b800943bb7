import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { BotAvatar } from './Avatar.tsx';
import { api, type Conversation, type Tenant } from './api.ts';
import { ChatView } from './ChatView.tsx';
import { localesFor, useLocale } from './language.ts';
import { Sidebar } from './Sidebar.tsx';
import { TabHost } from './TabHost.tsx';
import { Tabs, type View } from './Tabs.tsx';
import { applyTheme, rememberedTheme, themes } from './theme.ts';
import { useStream } from './use-stream.ts';

const firstPerson = 'MeganB@';
const userKey = 'chat-page-user';

const pickPerson = ({ people }: Tenant): string => {
  const asked = new URLSearchParams(location.search).get('user') ?? sessionStorage.getItem(userKey) ?? '';
  const found = people.find(
    ({ id, userPrincipalName }) => asked === id || asked.toLowerCase() === userPrincipalName.toLowerCase(),
  );
  return (
    (found ?? people.find(({ userPrincipalName }) => userPrincipalName.startsWith(firstPerson)) ?? people[0])?.id ?? ''
  );
};

export const App = () => {
  const [theme, setTheme] = useState(rememberedTheme);
  const [tenant, setTenant] = useState<Tenant>();
  const [problem, setProblem] = useState<string>();
  const [user, setUser] = useState<string>();
  const [conversations, setConversations] = useState<Conversation[]>([]);
  const [selected, setSelected] = useState<string>();
  const [view, setView] = useState<View>('chat');
  const [listOpen, setListOpen] = useState(false);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const [toast, setToast] = useState<{ conversation: string; text: string }>();
  const listen = useStream(user);
  const added = useRef(new Set<string>());

  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    api.tenant().then(
      (loaded) => {
        setTenant(loaded);
        setUser(pickPerson(loaded));
      },
      (error: Error) => setProblem(error.message),
    );
  }, []);

  const refresh = useCallback(async () => {
    if (!user) return;
    const loaded = await api.conversations(user);
    setConversations(loaded);
    setSelected((current) => (loaded.some(({ id }) => id === current) ? current : loaded[0]?.id));
    // Opening the app adds it, as in Teams; when nobody answers, the first message does.
    const [personal] = loaded;
    if (personal && !personal.installed && !personal.blocked && !added.current.has(user)) {
      added.current.add(user);
      await api.switch(personal.id, user, 'install').catch(() => undefined);
    }
  }, [user]);
  useEffect(() => {
    if (user) sessionStorage.setItem(userKey, user);
    void refresh();
  }, [user, refresh]);

  useEffect(
    () =>
      listen(({ kind, conversation, proactive, activity }) => {
        if (kind === 'typing') return;
        if (kind === 'reset') added.current.clear();
        void refresh();
        if (kind !== 'created' || !proactive) return;
        // Whoever looks at the chat sees the message itself.
        if (conversation === selected && view === 'chat' && !listOpen) return;
        setToast({ conversation, text: activity?.summary ?? activity?.text ?? 'A new message from Attaché' });
        setUnread((known) => new Set([...known, conversation]));
      }),
    [listen, refresh, selected, view, listOpen],
  );
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), 6000);
    return () => clearTimeout(timer);
  }, [toast]);

  const show = (conversation: string) => {
    setSelected(conversation);
    setView('chat');
    setListOpen(false);
    setToast(undefined);
    setUnread((known) => new Set([...known].filter((id) => id !== conversation)));
  };

  const person = tenant?.people.find(({ id }) => id === user);
  const [locale, setLocale] = useLocale(person);
  const me = useMemo(() => person && { ...person, locale }, [person, locale]);
  const conversation = conversations.find(({ id }) => id === selected);
  if (problem)
    return (
      <p className="problem" role="alert">
        {problem}
      </p>
    );
  if (!tenant || !person || !me)
    return (
      <p className="loading" role="status">
        Opening the tenant …
      </p>
    );
  return (
    <div className="app" data-list-open={listOpen}>
      <Sidebar
        tenant={tenant}
        me={me}
        locales={localesFor(person.locale)}
        onLocale={setLocale}
        conversations={conversations}
        selected={view === 'chat' ? selected : undefined}
        unread={unread}
        onPerson={(id) => {
          setUser(id);
          setUnread(new Set());
          setListOpen(false);
        }}
        onConversation={show}
        onGroup={(members) =>
          void api.createGroup(me.id, members).then(async ({ id }) => {
            await refresh();
            show(id);
          })
        }
      />
      <main>
        <header className="bar">
          <button
            type="button"
            className="menu"
            aria-label="Chats and people"
            aria-expanded={listOpen}
            onClick={() => setListOpen(!listOpen)}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M2 4.5h16M2 10h16M2 15.5h16" stroke="currentColor" strokeWidth="1.6" />
            </svg>
          </button>
          <BotAvatar size={36} />
          <h1>{conversation?.name ?? 'Attaché'}</h1>
          <Tabs view={view} onView={(id) => (id === 'chat' && selected ? show(selected) : setView(id))} />
          <label className="theme">
            <span className="hidden">Colours</span>
            <select
              className="theme-choice"
              value={theme}
              onChange={({ target }) => setTheme(target.value as typeof theme)}
            >
              {themes.map((name) => (
                <option key={name} value={name}>
                  {{ light: 'Light', dark: 'Dark', contrast: 'High contrast' }[name]}
                </option>
              ))}
            </select>
          </label>
        </header>
        <div id="view" className="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'home' ? <TabHost key={`${me.id} ${locale}`} tenant={tenant} me={me} theme={theme} /> : null}
          {view === 'chat' && conversation ? (
            <ChatView
              key={`${me.id} ${conversation.id}`}
              tenant={tenant}
              me={me}
              conversation={conversation}
              theme={theme}
              listen={listen}
            />
          ) : null}
        </div>
      </main>
      <div className="toasts" role="status">
        {toast ? (
          <button type="button" className="toast" onClick={() => show(toast.conversation)}>
            <BotAvatar size={28} />
            <span>{toast.text}</span>
          </button>
        ) : null}
      </div>
    </div>
  );
};
