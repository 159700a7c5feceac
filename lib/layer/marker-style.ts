/** The marker's own sheet, with the colours of our pages. It stands in a closed tree, where no sheet of the page reaches. */
export const MARKER_STYLE = `
:host { color-scheme: light dark; }
.pill {
  --card: #fff; --ink: #1f2328; --ink-2: #57606a; --line: #d8d2c7; --seal: #b93a26; --wash: #f4f1ea; --focus: #1f5fbf;
  position: fixed; box-sizing: border-box; display: flex; align-items: stretch; width: max-content; max-width: calc(100vw - 16px);
  overflow: hidden; border: 1px solid var(--line); border-radius: 14px; background: var(--card); color: var(--ink);
  box-shadow: 0 1px 2px rgb(31 35 40 / 10%), 0 4px 14px rgb(31 35 40 / 14%);
  font: 500 12px/18px system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  letter-spacing: normal; text-align: start; white-space: nowrap; pointer-events: auto; user-select: none; cursor: default;
}
@media (prefers-color-scheme: dark) {
  .pill { --card: #1f2124; --ink: #e9e6e0; --ink-2: #aba79f; --line: #3d4046; --seal: #f08a76; --wash: #2a2d31; --focus: #8ab4ff; box-shadow: 0 4px 14px rgb(0 0 0 / 50%); }
}
button {
  all: unset; box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; gap: 6px;
  min-width: 26px; min-height: 26px; padding: 0 5px; color: var(--ink-2); cursor: pointer;
}
button:hover { background: var(--wash); color: var(--ink); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: -3px; border-radius: 12px; }
[data-does=details] { padding: 0 8px 0 6px; color: var(--ink); }
[data-does=details]:hover { text-decoration: underline; text-underline-offset: 2px; }
.rest { display: flex; border-inline-start: 1px solid var(--line); }
[data-does=dismiss] { padding-inline-end: 7px; }
.count { display: none; font-weight: 650; }
.narrow .count { display: inline; }
.narrow .text, .narrow [data-does=previous], .narrow [data-does=next] { display: none; }
svg { display: block; flex: none; }
.seal rect { fill: var(--seal); }
.seal path, .seal ellipse { fill: none; stroke: var(--card); stroke-width: 1.3; stroke-linecap: round; }
.sign path { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
@media print { .pill { display: none; } }
@media (forced-colors: active) {
  .pill { border-color: CanvasText; }
  .rest { border-color: CanvasText; }
  button:focus-visible { outline-color: Highlight; }
}
`
