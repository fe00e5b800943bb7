import { makeStyles, tokens } from '@fluentui/react-components';

export const useFreeBusyStyles = makeStyles({
  page: {
    maxWidth: '960px',
    marginInline: 'auto',
    display: 'grid',
    // No wider than the page, however wide the table within it is.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  chosen: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  controls: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  days: { display: 'flex', gap: tokens.spacingHorizontalXS },
  scroller: {
    // Words for screen readers are placed absolutely: without this they would widen the page.
    position: 'relative',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  grid: { borderCollapse: 'collapse', width: '100%', minWidth: '760px', tableLayout: 'fixed' },
  name: {
    textAlign: 'start',
    width: '128px',
    padding: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    // Stays in sight when the hours scroll away on a phone.
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hour: {
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingVerticalXS,
    textAlign: 'start',
  },
  cell: { height: '32px', border: `1px solid ${tokens.colorNeutralStroke3}`, padding: 0 },
  closed: {
    backgroundColor: tokens.colorNeutralBackground4,
    // Seen also where high contrast has one background only.
    backgroundImage: `repeating-linear-gradient(0deg, ${tokens.colorNeutralStroke2} 0 1px, transparent 1px 6px)`,
  },
  busy: { backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorBrandStroke1}` },
  tentative: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandStroke1} 0 3px, transparent 3px 9px)`,
  },
  oof: {
    backgroundColor: tokens.colorPaletteBerryBackground3,
    // High contrast has one colour for both: stripes tell away from busy.
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 6px, ${tokens.colorNeutralBackground1} 6px 8px)`,
  },
  together: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
    textAlign: 'center',
  },
  elsewhere: {
    backgroundImage: `radial-gradient(${tokens.colorBrandStroke1} 1.5px, transparent 2px)`,
    backgroundSize: '8px 8px',
  },
  unknown: { paddingInline: tokens.spacingHorizontalS },
  legend: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center' },
  swatch: {
    display: 'inline-block',
    width: '16px',
    height: '16px',
    marginInlineEnd: '6px',
    verticalAlign: 'middle',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
