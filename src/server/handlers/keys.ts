import {
  createServerKey,
  createSigningKey,
  deleteServerKey,
  deleteSigningKey,
  updateServerKey,
  updateSigningKey,
} from '../../commands/keys.ts';
import { findServerKey, findSigningKey, listServerKeys, listSigningKeys } from '../../store/keys.ts';
import { found, type Handlers, Page } from '../handler.ts';
import { presentNewServerKey, presentServerKey, presentSigningKey } from '../presenters/keys.ts';

/** Signing keys and server keys. */
export const keyHandlers = {
  listSigningKeys: async ({ query: { pageSize }, after }, { tx, actor }) => {
    const { rows, next } = await listSigningKeys(tx, actor, { pageSize, after: after as string | undefined });
    return new Page(rows.map(presentSigningKey), next);
  },
  createSigningKey: async ({ body }, unit) => presentSigningKey(await createSigningKey(unit, body)),
  getSigningKey: async ({ params }, { tx, actor }) =>
    presentSigningKey(found(await findSigningKey(tx, actor, params.id))),
  updateSigningKey: async ({ params, version, body }, unit) =>
    presentSigningKey(await updateSigningKey(unit, params.id, version, body)),
  deleteSigningKey: async ({ params, version }, unit) => {
    await deleteSigningKey(unit, params.id, version);
  },

  listServerKeys: async ({ query: { pageSize }, after }, { tx, actor }) => {
    const { rows, next } = await listServerKeys(tx, actor, { pageSize, after: after as string | undefined });
    return new Page(rows.map(presentServerKey), next);
  },
  createServerKey: async ({ body }, unit) => {
    const { row, secret } = await createServerKey(unit, body);
    return presentNewServerKey(row, secret);
  },
  getServerKey: async ({ params }, { tx, actor }) => presentServerKey(found(await findServerKey(tx, actor, params.id))),
  updateServerKey: async ({ params, version, body }, unit) =>
    presentServerKey(await updateServerKey(unit, params.id, version, body)),
  deleteServerKey: async ({ params, version }, unit) => {
    await deleteServerKey(unit, params.id, version);
  },
} satisfies Partial<Handlers>;
