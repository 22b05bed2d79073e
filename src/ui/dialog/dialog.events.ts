/** What a person did to close a layer. */
export type CloseReason = 'escape' | 'button' | 'outside';

/**
 * A person closes a dialog, drawer or sheet. Prevented, it stays open (unless the browser insists, as after a second
 * Escape: then it is not cancelable). Not fired when its owner sets `open`.
 */
export class LayerCloseEvent extends Event {
  readonly reason: CloseReason;

  constructor(reason: CloseReason, cancelable: boolean) {
    super('pb1-close', { cancelable });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pb1-close': LayerCloseEvent;
  }
}
