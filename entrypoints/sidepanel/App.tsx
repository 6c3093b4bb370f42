import { PanelView } from '@/components/panel/panel-view';
import { ParleyRoot } from '@/components/ui/parley-root';

export function App() {
  return (
    <ParleyRoot>
      <PanelView />
    </ParleyRoot>
  );
}
