import { makeStyles, tokens } from '@fluentui/react-components';

export const useAgendaStyles = makeStyles({
  page: { maxWidth: '960px', marginInline: 'auto', display: 'grid', gap: tokens.spacingVerticalXL },
  day: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  event: {
    display: 'grid',
    gridTemplateColumns: '108px 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    '@media (max-width: 520px)': { gridTemplateColumns: '1fr' },
  },
  tentative: { borderInlineStartStyle: 'dashed' },
  free: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  away: { borderInlineStartColor: tokens.colorPaletteBerryBorderActive },
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  details: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  subject: { overflowWrap: 'anywhere' },
});
