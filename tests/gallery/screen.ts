import type { ReactNode } from 'react';
import type { Scene } from './fake-services';

/** `press`: accessible names pressed in order before the picture is taken. `size`: of a full page. */
export interface Screen {
  readonly scene: Scene;
  readonly view: ReactNode;
  readonly press?: readonly string[];
  /** Text typed into the field with this label. */
  readonly type?: readonly [string, string];
  readonly size?: { readonly width: number; readonly height: number };
}
