import type { DraftBody } from './draft.ts';

/** The articles counted from 1 in the order they stand in; "Điều 3a." keeps its own number and is not counted. */
export function renumbered<Part extends DraftBody>(body: readonly Part[]): Part[] {
	const labels = articleLabels(body.map((part) => (part.part === 'article' ? part.label : null)));
	return body.map((part, index) => {
		const label = labels[index];
		return label === null || label === undefined ? part : { ...part, label };
	});
}

/** The labels of articles by their place; null stands for a part that is none. */
export function articleLabels(labels: readonly (string | null)[]): (string | null)[] {
	let count = 0;
	return labels.map((label) => {
		if (label === null || isOwnLabel(label)) return label;
		count += 1;
		return `Điều ${count}.`;
	});
}

/** "Điều 3a." was put between two others on purpose. */
export function isOwnLabel(label: string): boolean {
	return /\p{L}\.$/u.test(label) && /\d/u.test(label);
}
