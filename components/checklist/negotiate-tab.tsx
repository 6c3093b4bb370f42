export function NegotiateTab() {
  return null;
}
