export function KnowledgeTab() {
  return null;
}
