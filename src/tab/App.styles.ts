import { makeStyles, tokens } from '@fluentui/react-components';

export const useAppStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalL} clamp(12px, 4vw, 40px)`,
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    maxWidth: '960px',
    marginInline: 'auto',
    marginBottom: tokens.spacingVerticalL,
  },
});
