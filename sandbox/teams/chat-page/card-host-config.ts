/** How Teams draws cards, in our colours. Values are CSS variables where the renderer takes any text. */
const colours = (text: string, subtle: string) => ({ default: text, subtle });

export const hostConfig = (theme: 'light' | 'dark' | 'contrast') => {
  const look = {
    light: {
      text: '#242424',
      subtle: '#616161',
      accent: '#4F52B2',
      good: '#0E700E',
      warning: '#8A5100',
      attention: '#B10E1C',
      line: '#D1D1D1',
      emphasis: '#F5F5F5',
      tints: { good: '#CFEBCB', warning: '#FDE9B0', attention: '#F6C9CD', accent: '#E3E4FA' },
    },
    dark: {
      text: '#FFFFFF',
      subtle: '#ADADAD',
      accent: '#9299F7',
      good: '#6CCB5F',
      warning: '#FCE100',
      attention: '#FF99A4',
      line: '#525252',
      emphasis: '#383838',
      tints: { good: '#1F4D1C', warning: '#5C4A05', attention: '#70222A', accent: '#33356B' },
    },
    contrast: {
      text: '#FFFFFF',
      subtle: '#FFFFFF',
      accent: '#FFFF01',
      good: '#3FF23F',
      warning: '#FFFF01',
      attention: '#FF8080',
      line: '#FFFFFF',
      emphasis: '#000000',
      tints: { good: '#004A00', warning: '#4A4A00', attention: '#6B0010', accent: '#1A1A66' },
    },
  }[theme];
  const foregroundColors = {
    default: colours(look.text, look.subtle),
    accent: colours(look.accent, look.accent),
    good: colours(look.good, look.good),
    warning: colours(look.warning, look.warning),
    attention: colours(look.attention, look.attention),
    dark: colours(look.text, look.subtle),
    light: colours(look.subtle, look.subtle),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'inherit',
    supportsInteractivity: true,
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: look.line },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style('transparent'),
      emphasis: style(look.emphasis),
      good: style(look.tints.good),
      attention: style(look.tints.attention),
      warning: style(look.tints.warning),
      accent: style(look.tints.accent),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 3 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 10 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
  };
};
