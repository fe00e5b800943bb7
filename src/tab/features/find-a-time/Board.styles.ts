import { makeStyles, tokens } from '@fluentui/react-components';

export const useBoardStyles = makeStyles({
  scroller: {
    '--name-width': '120px',
    position: 'relative',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    userSelect: 'none',
    paddingBlockEnd: tokens.spacingVerticalXS,
    '@media (max-width: 520px)': { '--name-width': '88px' },
  },
  line: { display: 'flex', width: 'max-content' },
  name: {
    width: 'var(--name-width)',
    boxSizing: 'border-box',
    padding: `2px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'flex',
    alignItems: 'center',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    // Stays in sight when the days scroll away.
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dayHead: {
    boxSizing: 'border-box',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  dayName: { display: 'block', paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  hours: { position: 'relative', height: '16px' },
  hour: {
    position: 'absolute',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: '2px',
  },
  track: {
    position: 'relative',
    height: '34px',
    boxSizing: 'border-box',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundImage: `repeating-linear-gradient(90deg, transparent 0 25px, ${tokens.colorNeutralStroke3} 25px 26px)`,
    cursor: 'crosshair',
  },
  block: { position: 'absolute', top: '2px', bottom: '2px', pointerEvents: 'none' },
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
  workingElsewhere: {
    backgroundImage: `radial-gradient(${tokens.colorBrandStroke1} 1.5px, transparent 2px)`,
    backgroundSize: '8px 8px',
  },
  selected: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: 1,
    pointerEvents: 'none',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorPaletteGreenBorderActive}`,
    backgroundColor: 'color-mix(in srgb, currentColor 8%, transparent)',
  },
  unknown: { paddingInline: tokens.spacingHorizontalS, lineHeight: '34px', whiteSpace: 'nowrap' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'center' },
  swatch: {
    display: 'inline-block',
    width: '16px',
    height: '16px',
    marginInlineEnd: '6px',
    verticalAlign: 'middle',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
