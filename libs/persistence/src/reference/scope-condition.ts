import type { Scope } from '@rectify/domain';

/**
 * The one place where SQL says whose issues a person sees: a condition on the issue table under `alias`.
 * Pushes its values to `parameters`.
 */
export function scopeCondition(scope: Scope, alias: string, parameters: unknown[]): string {
  switch (scope.kind) {
    case 'all':
      return 'true';
    case 'none':
      return 'false';
    case 'own': {
      const units = parameters.push(scope.unitIds);
      const people = parameters.push(scope.personIds);
      return `(${alias}.unit_ids && $${units}::uuid[] or ${alias}.leader_ids && $${people}::uuid[])`;
    }
  }
}
