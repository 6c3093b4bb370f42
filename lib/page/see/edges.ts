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

interface Around {
  readonly count: number;
  readonly spread: number;
}

function around(...edges: readonly (Edge | undefined)[]): Around {
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (!edge) continue;
    count += edge.count;
    low = Math.min(low, edge.low);
    high = Math.max(high, edge.high);
  }
  return { count, spread: high - low };
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
    // Edges are fractions of pixels: the neighbours count as well.
    const left = this.edges.get(px - 1);
    const right = this.edges.get(px + 1);
    if (px === this.px && !left && !right && this.shared.has(px)) {
      // The edge that most share, with nothing near it, goes on being that.
      this.most = edge.count;
      return;
    }
    const own = around(left, edge, right);
    if (own.spread >= SPREAD && own.count >= this.most) {
      this.most = own.count;
      this.px = px;
    }
    if (this.counts(own)) this.shared.add(px);
    if (left && this.counts(around(this.edges.get(px - 2), left, edge))) this.shared.add(px - 1);
    if (right && this.counts(around(edge, right, this.edges.get(px + 2)))) this.shared.add(px + 1);
  }

  private counts({ count, spread }: Around): boolean {
    return spread >= SPREAD && count >= Math.max(GUTTER_MEMBERS, this.total * GUTTER_SHARE);
  }

  /** Bubbles of different widths begin here. */
  isGutter(at: number): boolean {
    const px = Math.round(at);
    const { edges } = this;
    return this.counts(around(edges.get(px - 1), edges.get(px), edges.get(px + 1)));
  }

  /** Edges where bubbles of different widths begin, for comparing; there are a few, however long the chat is. */
  gutters(): string {
    for (const px of this.shared) if (!this.isGutter(px)) this.shared.delete(px);
    return [...this.shared].sort((a, b) => a - b).join();
  }
}
