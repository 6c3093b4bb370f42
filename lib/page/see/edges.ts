/** Bubbles have to differ in width by this much before an edge they share means anything, px. */
const SPREAD = 9;
const GUTTER_MEMBERS = 3;
/** Ends of lines meet by chance; an edge that counts is shared by more than this part of all bubbles. */
const GUTTER_SHARE = 0.1;

interface Edge {
  count: number;
  low: number;
  high: number;
}

/** Counts where bubbles begin, to the pixel. */
export class Edges {
  private readonly edges = new Map<number, Edge>();
  /** The edge that most bubbles of different widths share, and how many do. */
  px = 0;
  most = 0;
  private total = 0;
  private readonly shared = new Set<number>();

  learn(at: number, width: number): void {
    const px = Math.round(at);
    const edge = this.edges.get(px) ?? { count: 0, low: width, high: width };
    this.total += 1;
    edge.count += 1;
    edge.low = Math.min(edge.low, width);
    edge.high = Math.max(edge.high, width);
    this.edges.set(px, edge);
    const { count, spread } = this.around(px);
    if (spread >= SPREAD && count >= this.most) {
      this.most = count;
      this.px = px;
    }
    for (const near of [px - 1, px, px + 1])
      if (this.edges.has(near) && this.isGutter(near)) this.shared.add(near);
  }

  /** Edges are fractions of pixels: the neighbours count as well. */
  private around(px: number): { readonly count: number; readonly spread: number } {
    let count = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const edge of [this.edges.get(px - 1), this.edges.get(px), this.edges.get(px + 1)]) {
      if (!edge) continue;
      count += edge.count;
      low = Math.min(low, edge.low);
      high = Math.max(high, edge.high);
    }
    return { count, spread: high - low };
  }

  /** Bubbles of different widths begin here. */
  isGutter(at: number): boolean {
    const { count, spread } = this.around(Math.round(at));
    const enough = Math.max(GUTTER_MEMBERS, this.total * GUTTER_SHARE);
    return count >= enough && spread >= SPREAD;
  }

  /** Edges where bubbles of different widths begin, for comparing; there are a few, however long the chat is. */
  gutters(): string {
    for (const px of this.shared) if (!this.isGutter(px)) this.shared.delete(px);
    return [...this.shared].sort((a, b) => a - b).join();
  }
}
