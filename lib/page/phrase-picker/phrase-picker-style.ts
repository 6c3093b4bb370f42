/** Looks of the picker, light and dark as the page's user has it. */
export const PICKER_STYLE = `
  :host { all: initial; position: fixed; z-index: 2147483647; color-scheme: light dark; }
  .box { --paper: #fff; --ink: #1b262c; --quiet: #5b6b73; --line: #c9d1d5; --accent: #0f6b66; --soft: #e6f1f0;
    display: flex; flex-direction: column; max-height: min(340px, var(--room)); box-sizing: border-box; overflow: hidden;
    border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink);
    box-shadow: 0 6px 24px rgb(0 0 0 / .18);
    font: 14px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  @media (prefers-color-scheme: dark) {
    .box { --paper: #1c2226; --ink: #e7ecee; --quiet: #9aa8af; --line: #3a454b; --accent: #5cc8bf; --soft: #21363a; }
  }
  input { all: unset; padding: 8px 12px; border-bottom: 1px solid var(--line); color: var(--ink); }
  input::placeholder { color: var(--quiet); }
  ul { list-style: none; margin: 0; padding: 4px; overflow-y: auto; }
  li { padding: 6px 8px; border-radius: 6px; cursor: pointer; overflow-wrap: anywhere; }
  li[aria-selected="true"] { background: var(--soft); box-shadow: inset 3px 0 var(--accent); }
  small { display: block; font-size: 12px; color: var(--quiet); }
  p { margin: 0; padding: 6px 12px; font-size: 12px; color: var(--quiet); border-top: 1px solid var(--line); }
  p:empty { display: none; }
  @media print { :host { display: none; } }
`;
