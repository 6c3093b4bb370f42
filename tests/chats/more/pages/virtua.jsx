import { useRef, useEffect } from 'react';
import { VList } from 'virtua';
import { createZoo, fmt, settle } from '@zoo/_lib/zoo.js';
import script from '@zoo/scripts/virtuoso.json';
import { mount, useZoo } from './_lib/react.jsx';

const zoo = createZoo({ name: 'virtua', half: 'more', script, opts: { timeVia: 'separator', sep: fmt.smart, gap: 3 * 60e3, virtual: true } });
let list = null;
function App() {
  const state = useZoo(zoo);
  const ref = useRef(null);
  list = ref;
  const seps = new Map(zoo._seps().map((sep) => [sep.before, sep.label]));
  const rows = state.items.flatMap((item) => [
    ...(seps.has(item.id) ? [<div className="r mid" key={`t${item.id}`}>{seps.get(item.id)}</div>] : []),
    <div className={item.role === 'system' || item.recalled ? 'r mid' : item.role === 'customer' ? 'r me' : 'r'} key={item.id}>
      {item.role === 'system' || item.recalled ? zoo.shown(item) : <span className={item.role === 'customer' ? 'out' : 'in'}>{zoo.shown(item)}</span>}
    </div>,
  ]);
  const count = rows.length;
  useEffect(() => { ref.current?.scrollToIndex(count - 1, { align: 'end' }); }, [count]);
  return (<><VList ref={ref} style={{ flex: 1 }}>{rows}</VList><div style={{ padding: 8, borderTop: '1px solid #ddd' }}><textarea style={{ width: '90%', height: 36 }} placeholder="输入" /></div></>);
}
zoo._scroll = async (to) => {
  const handle = list.current;
  const top = to === 0 ? 0 : to === 'end' ? handle.scrollSize : handle.scrollOffset + handle.viewportSize * 0.7;
  handle.scrollTo(top);
  await settle(120);
  return handle.scrollOffset + handle.viewportSize >= handle.scrollSize - 4;
};
mount(zoo, App);
