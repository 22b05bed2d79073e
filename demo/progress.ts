/** How far the demo is with what the page waits for. */
export type Progress =
  | { readonly phase: 'database' }
  | { readonly phase: 'customers'; readonly done: number; readonly total: number }
  | { readonly phase: 'ready' };
