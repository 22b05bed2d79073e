/** Nothing: a file whose loading a test lets fail. */
export {};
