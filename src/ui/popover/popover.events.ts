/** A person opened or closed a popover. Not fired when its owner sets `open`. */
export class PopoverToggleEvent extends Event {
  readonly isOpen: boolean;

  constructor(isOpen: boolean) {
    super('pb1-toggle');
    this.isOpen = isOpen;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pb1-toggle': PopoverToggleEvent;
  }
}
