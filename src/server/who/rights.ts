import { componentPermissions } from '../../contract/embed-token.ts';
import { type Permission, permissionsOf, type Role } from '../../contract/permissions.ts';

/** A token's claims that narrow what its role may. */
export interface Narrowing {
  components?: readonly string[] | undefined;
  readOnly?: boolean | undefined;
}

const reading = /:(list|read|payload|export)$/;

/** What is left of rights: those that both roles have, that the named elements need, and that a reader may have. */
export function effectivePermissions(
  tokenRole: Role,
  storedRole: Role,
  { components, readOnly = false }: Narrowing,
): ReadonlySet<Permission> {
  const stored = new Set(permissionsOf(storedRole));
  const needed = components && new Set(components.flatMap(permissionsOfComponent));
  return new Set(
    permissionsOf(tokenRole).filter(
      (permission) =>
        stored.has(permission) && (needed?.has(permission) ?? true) && (!readOnly || reading.test(permission)),
    ),
  );
}

function permissionsOfComponent(name: string): readonly Permission[] {
  return Object.hasOwn(componentPermissions, name) ? (componentPermissions[name] ?? []) : [];
}
