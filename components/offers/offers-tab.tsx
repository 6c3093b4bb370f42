export function OffersTab() {
  return null;
}
