function mount(box, element) {
  box.append(element);
  return element;
}

export function mountInput(box) {
  const input = mount(box, document.createElement('input'));
  return { value: () => input.value };
}

export function mountTextarea(box) {
  const area = mount(box, document.createElement('textarea'));
  return { value: () => area.value };
}

export function mountEditable(box) {
  const field = mount(box, document.createElement('div'));
  field.contentEditable = 'true';
  return { value: () => field.innerText };
}

/** Has its text already and takes nothing. */
export function mountRefusing(box) {
  const field = mount(box, document.createElement('div'));
  field.contentEditable = 'true';
  field.addEventListener('beforeinput', (event) => event.preventDefault());
  field.addEventListener('paste', (event) => event.preventDefault());
  const last = '前后';
  field.textContent = last;
  new MutationObserver(() => {
    if (field.textContent !== last) field.textContent = last;
  }).observe(field, { childList: true, characterData: true, subtree: true });
  return { value: () => last };
}
