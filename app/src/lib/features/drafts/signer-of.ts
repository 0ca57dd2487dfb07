import type { Draft } from '@kheo/core';

/** Who stands last in the chain: the one who signs; of minutes it is the chair, who stands beside the secretary. */
export function signerOf({ signatures, kind }: Pick<Draft, 'signatures' | 'kind'>): { readonly position: string; readonly name: string } {
	const signer = kind === 'Biên bản' ? signatures.at(-1) : signatures[0];
	return { position: filled(signer?.position), name: filled(signer?.name) };
}

/** A gap left to be filled by hand is nobody's name. */
function filled(words = ''): string {
	return words.replace(/[….]{2,}|…/gu, '').trim();
}
