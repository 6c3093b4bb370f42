import { DebtsDrawer } from '@/components/debts/debts-drawer';
import { AnchorDialog } from '@/components/export/anchor-dialog';
import { EraseDialog } from '@/components/export/erase-dialog';
import { ExportDialog } from '@/components/export/export-dialog';
import { StopCard } from '@/components/safety/stop-card';
import { NoteDrawer } from '@/components/transcript/note-form';
import { PasteDrawer } from '@/components/transcript/paste-drawer';

/** What may lie over the tabs; the stop-card over everything. */
export function PanelOverlays() {
  return (
    <>
      <DebtsDrawer />
      <NoteDrawer />
      <PasteDrawer />
      <ExportDialog />
      <EraseDialog />
      <AnchorDialog />
      <StopCard />
    </>
  );
}
