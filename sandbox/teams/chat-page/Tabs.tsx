import type { KeyboardEvent } from 'react';

const views = [
  { id: 'chat', title: 'Chat' },
  { id: 'home', title: 'Home' },
] as const;
export type View = (typeof views)[number]['id'];

/** The bot's chat and its tab; arrow keys go from one to the other. */
export const Tabs = ({ view, onView }: { view: View; onView(view: View): void }) => {
  const walk = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const at = views.findIndex(({ id }) => id === view);
    const next = views[(at + step + views.length) % views.length];
    if (!next) return;
    onView(next.id);
    currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Attaché" onKeyDown={walk}>
      {views.map(({ id, title }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-controls="view"
          aria-selected={view === id}
          tabIndex={view === id ? 0 : -1}
          onClick={() => onView(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
};
