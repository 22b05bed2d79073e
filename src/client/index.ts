export type { Changes } from './changes.ts';
export { type Client, type ClientOptions, createClient, type PagedRoute, type RequestOptions } from './client.ts';
export {
  ClientError,
  type ClientErrorCode,
  clientErrorCodes,
  type ClientErrorOptions,
  isAccessError,
  isClientError,
  isConnectionError,
  isSessionError,
  toClientError,
} from './client-error.ts';
export type { Clock } from './clock.ts';
export type { Connectivity } from './connectivity.ts';
export { createIdempotencyKey } from './idempotency-key.ts';
export {
  configurePlugboard,
  createPlugboard,
  defaultPlugboard,
  type MessageOverrides,
  type Plugboard,
  type PlugboardOptions,
  type PlugboardSettings,
  subscribeDefaultPlugboard,
  type Theme,
} from './plugboard.ts';
export type { Session, SessionChange } from './session.ts';
export type { GetToken, TokenReason } from './token.ts';
export type { Identity } from './token-claims.ts';
export type { TokenBucket } from './token-bucket.ts';
