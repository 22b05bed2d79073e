/** As much of React as the tests use: it comes without types of its own. */
declare module 'react' {
  export const StrictMode: unique symbol;
  export function createElement(type: unknown, props: object | null, ...children: unknown[]): object;
  export function act(work: () => void | Promise<void>): Promise<void>;
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: object): void; unmount(): void };
}
