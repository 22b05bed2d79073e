const key = Symbol.for('plugboard.1');

/**
 * A value that all copies of the script on one page share, made by whoever asks first. What a name holds is only ever
 * extended: the copy that made it may be of another 1.x.
 */
export function sharedOnPage<Value>(name: string, make: () => Value): Value {
  const holder = globalThis as unknown as { [key]: Record<string, unknown> | undefined };
  const page = (holder[key] ??= {});
  return (page[name] ??= make()) as Value;
}
