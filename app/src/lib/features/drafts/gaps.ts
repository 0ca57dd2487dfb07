import { annexText, type Draft, printBodyText } from '@kheo/core';

/** How many places of the template are still open. */
export function gapsIn({ body, about, addressees, recipients, signatures, annexes }: Draft): number {
	const words = [
		about,
		...addressees,
		...recipients,
		...signatures.flatMap(({ position, name }) => [position, name]),
		printBodyText(body),
		...annexes.map(annexText)
	];
	return words.join('\n').match(/……/gu)?.length ?? 0;
}
