import type { Progress } from '../../progress.ts';
import { copyOf, find, findA } from './dom.ts';

const pollInterval = 300;

/** Waits until the demo's data is there, showing in `main` how far it is. */
export async function waitForData(main: HTMLElement): Promise<void> {
  for (;;) {
    const progress = await readProgress();
    if (progress?.phase === 'ready') return;
    show(main, progress);
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
  }
}

/** Undefined when nobody answers. */
async function readProgress(): Promise<Progress | undefined> {
  try {
    return (await (await fetch('/startup')).json()) as Progress;
  } catch {
    return undefined;
  }
}

function show(main: HTMLElement, progress: Progress | undefined): void {
  if (!main.querySelector('.starting')) main.replaceChildren(copyOf('starting'));
  const step = find('[data-step]', main);
  const bar = findA(HTMLProgressElement, 'progress', main);
  if (progress?.phase === 'customers') {
    bar.max = progress.total;
    bar.value = progress.done;
    step.textContent = `Adding customers: ${progress.done} of ${progress.total}.`;
  } else {
    step.textContent = progress ? 'Making the database.' : 'Larkfield does not answer. Is it still running?';
  }
}
