export { type Database, type DatabaseOptions, openDatabase } from '../store/open.ts';
export { type App, type ConnectionInfo, createApp } from './app.ts';
export type { ServerDeps } from './deps.ts';
export { createLog, type Log } from './log.ts';
export { defaultLimits, type Limits, noLimits, type Rate } from './middleware/limiter.ts';
export { type RunningServer, serve } from './node.ts';
export type { ServeOptions } from './serve-settings.ts';
