import type { Placement } from '@floating-ui/dom';

/** How a layer stands to its anchor. */
export interface PlaceOptions {
  /** Default `bottom-start`, mirrored where text runs from right to left; flips where there is no room. */
  placement?: Placement | undefined;
  /** As wide as the anchor. Default false. */
  matchWidth?: boolean | undefined;
}

/**
 * Keeps an open layer (in the top layer, `position: fixed`) beside its anchor, 4 px apart and 8 px from the edges of the
 * window, until the returned function is called; resolves when it stands for the first time. Loads @floating-ui/dom on
 * first use. Sets `left`, `top` and `--_room` (the height that is left) on the layer.
 */
export async function place(anchor: Element, layer: HTMLElement, options: PlaceOptions = {}): Promise<() => void> {
  const { autoUpdate, computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
  const middleware = [
    offset(4),
    flip({ padding: 8 }),
    shift({ padding: 8 }),
    size({
      padding: 8,
      apply({ availableHeight, rects }) {
        layer.style.setProperty('--_room', `${Math.max(availableHeight, 120)}px`);
        if (options.matchWidth) layer.style.setProperty('inline-size', `${rects.reference.width}px`);
      },
    }),
  ];
  let stop: (() => void) | undefined;
  await new Promise<void>((resolve) => {
    const update = async () => {
      const placement = options.placement ?? 'bottom-start';
      const { x, y } = await computePosition(anchor, layer, { strategy: 'fixed', placement, middleware });
      layer.style.setProperty('left', `${x}px`);
      layer.style.setProperty('top', `${y}px`);
      resolve();
    };
    stop = autoUpdate(anchor, layer, () => void update());
  });
  return () => stop?.();
}
