import { makeStyles, tokens } from '@fluentui/react-components';

export const useAgendaStyles = makeStyles({
  page: { maxWidth: '960px', marginInline: 'auto', display: 'grid', gap: tokens.spacingVerticalXL },
  day: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  event: {
    display: 'grid',
    gridTemplateColumns: '168px 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    '@media (max-width: 520px)': { gridTemplateColumns: '1fr auto' },
  },
  time: { '@media (max-width: 520px)': { gridColumn: '1 / -1' } },
  // Fluent's badges are one line high, and German ones do not fit in one.
  badge: { height: 'auto', minHeight: '20px', borderRadius: '10px', paddingBlock: '1px', overflowWrap: 'anywhere' },
  join: { alignSelf: 'center' },
  more: { justifySelf: 'start' },
  tentative: { borderInlineStartStyle: 'dashed' },
  free: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  away: { borderInlineStartColor: tokens.colorPaletteBerryBorderActive },
  cancelled: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  details: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  subject: { overflowWrap: 'anywhere' },
});
