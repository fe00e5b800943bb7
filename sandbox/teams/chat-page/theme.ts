export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the tab is told, in Teams' words. */
export const teamsTheme = (theme: Theme): string => (theme === 'light' ? 'default' : theme);

const key = 'chat-page-theme';

export const rememberedTheme = (): Theme => {
  const saved = localStorage.getItem(key);
  if (themes.includes(saved as Theme)) return saved as Theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const applyTheme = (theme: Theme): void => {
  localStorage.setItem(key, theme);
  document.documentElement.dataset.theme = theme;
};
