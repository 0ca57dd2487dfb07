import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** The open real documents, which stand beside the checkout and not in it; none where there is no such folder. */
export function corpusFiles(): readonly string[] {
	return ['documents', 'partial', 'unlabelled'].flatMap((folder) => textsIn(join(corpus, folder)));
}

/** The document with the most bytes: the one of about 100,000 characters. */
export function longestOf(files: readonly string[]): string {
	return files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
}

function textsIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.toSorted()
		.map((name) => join(folder, name));
}
