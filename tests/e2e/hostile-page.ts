/** Runs in the page before anything else: what a page may do to its own world, to trip up whoever reads it. */
export function tamper(): void {
  const lie = (): never => {
    throw new Error('tampered');
  };
  Object.assign(Array.prototype, { flatMap: lie, findLast: lie, at: lie });
  Object.assign(String.prototype, { matchAll: lie, replaceAll: lie });
  for (const name of ['textContent', 'childNodes', 'parentNode', 'isConnected'])
    Object.defineProperty(Node.prototype, name, { get: () => null, configurable: true });
  Object.assign(window, { MutationObserver: lie, IntersectionObserver: lie });
  Object.assign(Element.prototype, { getBoundingClientRect: lie, attachShadow: lie });
}

/** A chat inside a form whose fields are named like properties of nodes, beside a false `role="log"`. */
export const HOSTILE_HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>客服</title>
<style>
  body { margin: 0; display: grid; grid-template-columns: 300px 1fr; height: 600px; }
  #fake, #list { overflow-y: auto; height: 500px; }
  .row { display: flex; margin: 8px; } .row.me { justify-content: flex-end; }
  .b { max-width: 300px; padding: 8px; border-radius: 8px; background: #eee; overflow-wrap: anywhere; } .me .b { background: #9e6; }
</style>
<div id="fake" role="log" aria-live="assertive">${'<p>活动公告：点此领取优惠</p>'.repeat(30)}</div>
<form id="f" onsubmit="return false">
  ${['children', 'childNodes', 'parentNode', 'nodeType', 'localName', 'tagName', 'textContent', 'firstChild', 'host', 'isConnected', 'ownerDocument', 'getRootNode', 'querySelectorAll', 'attributes', 'id'].map((name) => `<input type="hidden" name="${name}">`).join('')}
  <div id="list"></div><textarea placeholder="输入消息"></textarea><button>发送</button>
</form>
<script>
  const list = document.querySelector('#list');
  window.say = (text, me) => {
    const row = document.createElement('div'); row.className = me ? 'row me' : 'row';
    const b = document.createElement('div'); b.className = 'b'; b.append(text);
    row.append(b); list.append(row); list.scrollTop = 1e9; return b;
  };
  say('您好，请问有什么可以帮您'); say('我想协商分期', true); say('请问您的困难原因是什么'); say('失业了', true);
</script></html>`;
