/**
 * Stands in for @web/test-runner-commands, which @open-wc/testing imports and which speaks to a test runner that we do
 * not use. Only snapshots need it; whoever asks for one is told.
 */
function unavailable(): never {
  throw new Error('Snapshots of @open-wc/testing are not available: state the expected DOM in the test.');
}

export { unavailable as getSnapshot };
export { unavailable as getSnapshotConfig };
export { unavailable as getSnapshots };
export { unavailable as removeSnapshot };
export { unavailable as saveSnapshot };
