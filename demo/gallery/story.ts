/** One element or piece in one state. */
export interface Story {
  /** Path of the story, e.g. `customer-picker/loading`. */
  readonly id: string;
  /** Puts it on the stage; done when the state is reached. */
  show(stage: HTMLElement): Promise<void> | void;
}

/** Resolves once `find` gives something: looks after each change in the roots given, and in every frame. */
export async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
