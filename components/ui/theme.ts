import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Portal,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e8f3f1',
  '#cde6e3',
  '#9fd3ce',
  '#5cc8bf',
  '#41b0a7',
  '#2a958d',
  '#177e77',
  '#0f6b66',
  '#0b5652',
  '#073f3c',
];

const caution: MantineColorsTuple = [
  '#fff6e5',
  '#ffe9c2',
  '#f7d59a',
  '#f2c27b',
  '#dfa04a',
  '#c7811f',
  '#b06a08',
  '#9a5b00',
  '#7d4a00',
  '#5c3700',
];

const stop: MantineColorsTuple = [
  '#fdecef',
  '#f9d3d9',
  '#f5a3b1',
  '#ea7d90',
  '#dc5f75',
  '#c23a52',
  '#ac2841',
  '#9b1c31',
  '#7d1527',
  '#5e0f1d',
];

/** Mantine's own dark greys, in our tint: 6 raised, 7 paper. */
const night: MantineColorsTuple = [
  '#e7ecee',
  '#c3ced2',
  '#9aa8af',
  '#68777e',
  '#3a454b',
  '#2c353a',
  '#1c2226',
  '#14181b',
  '#101416',
  '#0c0f11',
];

/** Where menus, dialogs and notices are drawn: within a landmark, above the page. */
export const ABOVE_ID = 'above';

const dialogTitle = { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 } as const;

const height = { xs: '2rem', sm: '2.25rem', md: '2.75rem' } as const;
const touch = (size: unknown): string =>
  size === 'md' ? height.md : size === 'sm' ? height.sm : height.xs;

/** Text sizes 12/14/16/20 px at the default root size; in rem so that larger text reflows. */
export const theme = createTheme({
  colors: { accent, caution, stop, red: stop, dark: night },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.55' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'filled' },
      // Words are never cut off: a label wraps and the button grows with it.
      styles: {
        root: {
          flexShrink: 0,
          height: 'auto',
          maxWidth: '100%',
          minHeight: 'var(--button-height)',
          paddingBlock: '0.25rem',
        },
        label: { fontWeight: 600, lineHeight: 1.35, overflow: 'visible', whiteSpace: 'normal' },
      },
      vars: (_theme, props) => ({
        root: {
          '--button-height': touch(props.size),
          '--button-fz': '0.875rem',
          '--button-padding-x': props.size === 'md' ? '1rem' : '0.75rem',
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': '2rem' } }),
    }),
    InputWrapper: {
      styles: {
        label: { color: 'var(--p-quiet)', fontSize: '0.75rem', fontWeight: 400 },
        description: { fontSize: '0.75rem', lineHeight: 1.5, marginBottom: '0.25rem' },
        error: { fontSize: '0.75rem', lineHeight: 1.5, marginTop: '0.25rem' },
      },
    },
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({
      defaultProps: { size: 'sm', allowDeselect: true, comboboxProps: { shadow: 'md' } },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 100 },
        // It would stand among the items without being one.
        withInitialFocusPlaceholder: false,
      },
      // With large text a menu is as wide and as high as the window at most.
      styles: {
        dropdown: {
          maxHeight: 'calc(100vh - 1rem)',
          maxWidth: 'calc(100vw - 1rem)',
          overflowY: 'auto',
        },
        itemLabel: { minWidth: 0 },
        itemSection: { marginInlineEnd: '0.5rem' },
      },
    }),
    Portal: Portal.extend({ defaultProps: { target: `#${ABOVE_ID}` } }),
    Modal: Modal.extend({
      defaultProps: {
        shadow: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
      styles: { title: dialogTitle },
    }),
    Drawer: Drawer.extend({ styles: { title: dialogTitle } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
    Tabs: Tabs.extend({ defaultProps: { keepMountedMode: 'display-none' } }),
  },
});

const light = {
  paper: '#fafaf7',
  raised: '#ffffff',
  sunken: '#f1f1ec',
  ink: '#1b262c',
  quiet: '#5b6b73',
  line: '#e3e3dc',
  edge: '#87949b',
  accent: '#0f6b66',
  'accent-soft': '#e8f3f1',
  agent: '#3b6ea8',
  customer: '#0f6b66',
  caution: '#8a5100',
  'caution-paper': '#fff6e5',
  'caution-line': '#ecd3a1',
  stop: '#9b1c31',
  'stop-paper': '#fdecef',
  'stop-line': '#eab3bd',
} as const;

const dark: Record<keyof typeof light, string> = {
  paper: '#14181b',
  raised: '#1c2226',
  // Lighter than what is raised: a darker patch on a card would look like a hole.
  sunken: '#262e33',
  ink: '#e7ecee',
  quiet: '#9aa8af',
  line: '#2c353a',
  edge: '#68777e',
  accent: '#5cc8bf',
  'accent-soft': '#17302f',
  agent: '#8fb8e8',
  customer: '#5cc8bf',
  caution: '#f2c27b',
  'caution-paper': '#2b2416',
  'caution-line': '#574521',
  stop: '#f5a3b1',
  'stop-paper': '#331a20',
  'stop-line': '#6b3340',
};

function variables(tokens: Record<keyof typeof light, string>): Record<string, string> {
  const own = Object.entries(tokens).map(([name, value]) => [`--p-${name}`, value]);
  return {
    ...Object.fromEntries(own),
    '--mantine-color-body': tokens.paper,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-dimmed': tokens.quiet,
    '--mantine-color-default': tokens.raised,
    '--mantine-color-default-hover': tokens.sunken,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.edge,
    '--mantine-color-disabled': tokens.line,
    '--mantine-color-placeholder': tokens.quiet,
    '--mantine-color-anchor': tokens.accent,
    // A mistake in a field is an ordinary fact; red is kept for stop-cards and destructive confirmation.
    '--mantine-color-error': tokens.caution,
    '--mantine-color-accent-light': tokens['accent-soft'],
    '--mantine-color-accent-light-hover': tokens['accent-soft'],
    '--mantine-color-accent-light-color': tokens.accent,
    '--mantine-color-stop-light': tokens['stop-paper'],
    '--mantine-color-stop-light-hover': tokens['stop-line'],
    '--mantine-color-stop-light-color': tokens.stop,
    '--mantine-color-gray-light-color': tokens.quiet,
    '--mantine-color-gray-text': tokens.quiet,
    '--mantine-color-gray-outline': tokens.quiet,
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: variables(dark),
});
