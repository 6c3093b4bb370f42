/** The side panel has another name in each browser family; this is the whole difference. */
interface ChromeSidePanel {
  readonly open: (options: { windowId: number }) => Promise<void>;
}
interface FirefoxSidebar {
  readonly open: () => Promise<void>;
}
interface PanelApis {
  readonly sidePanel?: ChromeSidePanel;
  readonly sidebarAction?: FirefoxSidebar;
}

/** Opens the panel. Call it first thing in the handler of a user gesture, with no await before. */
export function openSidePanel(windowId: number): Promise<void> {
  const scope = globalThis as { browser?: PanelApis; chrome?: PanelApis };
  const sidePanel = scope.chrome?.sidePanel ?? scope.browser?.sidePanel;
  if (sidePanel) return sidePanel.open({ windowId });
  const sidebar = scope.browser?.sidebarAction;
  return sidebar ? sidebar.open() : Promise.resolve();
}
