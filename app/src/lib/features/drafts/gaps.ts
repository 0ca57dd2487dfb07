import { type Draft, printBodyText, typedAnnex } from '@kheo/core';

/** How many places of the template are still open. */
export function gapsIn({ body, about, addressees, recipients, signatures, annexes }: Draft): number {
	const words = [about, ...addressees, ...recipients, ...signatures.flatMap(({ position, name }) => [position, name]), printBodyText(body)];
	words.push(...annexes.map(typedAnnex).flatMap(({ title, body: text }) => [title, text]));
	return words.join('\n').match(/……/gu)?.length ?? 0;
}
