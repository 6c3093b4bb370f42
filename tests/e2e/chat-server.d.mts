export interface ChatServer {
  readonly port: number;
  readonly framePort: number;
  readonly close: () => void;
}
/** Serves folders of chat pages under their own names; port 0 takes any free one. */
export function serve(options?: {
  readonly port?: number;
  readonly framePort?: number;
  readonly dirs?: readonly string[];
}): Promise<ChatServer>;
