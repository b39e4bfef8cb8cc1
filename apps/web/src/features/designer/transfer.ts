import type { Definition } from '@rectify/domain';

/** Hands the definition to the person as a JSON file. */
export function exportDefinition(definition: Definition): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(definition, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${definition.key}-${definition.version}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
