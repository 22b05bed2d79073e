import { getMe, type Me } from '../../contract/me.ts';
import type { Permission } from '../../contract/permissions.ts';
import type { PlugboardHost } from '../plugboard-element.ts';
import { ReadController } from './read-controller.ts';

/** Who is signed in and what they may do; asked once for all elements of a handle. */
export class MeController extends ReadController<typeof getMe, Me> {
  constructor(host: PlugboardHost) {
    super(host, getMe, () => ({}));
  }

  /** True if the person may; undefined while that is not known. For what is shown only: the server decides. */
  may(permission: Permission): boolean | undefined {
    return this.value?.permissions.includes(permission);
  }

  protected override load(): Promise<Me> {
    // `load` runs only with a handle.
    return (this.host.handle as NonNullable<PlugboardHost['handle']>).me();
  }
}
