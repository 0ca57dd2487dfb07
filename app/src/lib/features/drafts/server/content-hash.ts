import type { Draft } from '@kheo/core';
import canonicalize from 'canonicalize';
import { sha256Of } from '#lib/server/files/store.ts';

/** SHA-256 over the canonical JSON (RFC 8785) of a draft, so that anyone can compute it again. */
export function contentHash(content: Draft): string {
	return sha256Of(canonicalize(content) ?? '');
}
