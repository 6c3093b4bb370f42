import { Button, Modal } from '@mantine/core';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './hiding.module.css';

interface Props {
  readonly url: string;
  /** PNG of the picture with the boxes painted into it; nothing of what lay below is in it. */
  readonly onPainted: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onCancel: () => void;
}

/** Corners in pixels of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** 遮盖: drag over what must not be seen. */
export function PaintDialog({ url, onPainted, onCancel }: Props) {
  const { t } = useTranslation('handover');
  const { canvas, boxes, pointer, undo } = usePainting(url);
  const finish = async () => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.current?.toBlob(resolve));
    if (blob) onPainted(new Uint8Array(await blob.arrayBuffer()));
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      size="xl"
      title={t('paint.title')}
      closeButtonProps={{ 'aria-label': t('paint.cancel') }}
    >
      <p className={classes.quiet}>{t('paint.how')}</p>
      <canvas ref={canvas} className={classes.canvas} {...pointer} />
      <div className={classes.paintButtons}>
        <Button variant="default" disabled={boxes.length === 0} onClick={undo}>
          {t('paint.undo')}
        </Button>
        <Button disabled={boxes.length === 0} onClick={() => void finish()}>
          {t('paint.done')}
        </Button>
      </div>
    </Modal>
  );
}

function usePainting(url: string) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [drawn, setDrawn] = useState<Box | null>(null);
  useEffect(() => {
    const loading = new Image();
    loading.onload = () => setImage(loading);
    loading.src = url;
  }, [url]);
  useEffect(() => {
    if (canvas.current && image) draw(canvas.current, image, drawn ? [...boxes, drawn] : boxes);
  }, [image, boxes, drawn]);
  const boxTo = (event: PointerEvent<HTMLCanvasElement>): Box | null => {
    const from = start.current;
    return from ? boxBetween(from, pointOf(event)) : null;
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = pointOf(event);
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => setDrawn(boxTo(event)),
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      const box = boxTo(event);
      if (box && box.width > 2 && box.height > 2) setBoxes((last) => [...last, box]);
      start.current = null;
      setDrawn(null);
    },
  };
  return { canvas, boxes, pointer, undo: () => setBoxes((last) => last.slice(0, -1)) };
}

function pointOf(event: PointerEvent<HTMLCanvasElement>) {
  const { width, height } = event.currentTarget;
  const shown = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - shown.left) / shown.width) * width,
    y: ((event.clientY - shown.top) / shown.height) * height,
  };
}

function boxBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function draw(canvas: HTMLCanvasElement, image: HTMLImageElement, boxes: readonly Box[]): void {
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.drawImage(image, 0, 0);
  context.fillStyle = 'black';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
}
