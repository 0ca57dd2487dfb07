import type { Draft } from '@kheo/core';

/** Who stands last in the chain: the one who signs; of minutes it is the chair, who stands beside the secretary. */
export function signerOf({ signatures, kind }: Pick<Draft, 'signatures' | 'kind'>): { readonly position: string; readonly name: string } {
	const signer = kind === 'Biên bản' ? signatures.at(-1) : signatures[0];
	return { position: signer?.position ?? '', name: signer?.name ?? '' };
}
