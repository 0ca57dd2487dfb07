import { readFileSync } from 'node:fs';

/** The plan that started the project, as a file that someone uploads. */
export function seedFile(): { readonly name: string; readonly bytes: Uint8Array } {
	return { name: 'ke-hoach.md', bytes: readFileSync(new URL('../../../core/cases/seed/input.md', import.meta.url)) };
}
