import { makeStyles, tokens } from '@fluentui/react-components';

export const useFindATimeStyles = makeStyles({
  page: {
    maxWidth: '1160px',
    marginInline: 'auto',
    display: 'grid',
    // No wider than the page, however wide the board within it is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  chosen: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  controls: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  days: { display: 'flex', gap: tokens.spacingHorizontalXS },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  subject: { flexGrow: 1, minWidth: 'min(240px, 100%)' },
  who: { flexBasis: '100%' },
  words: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
