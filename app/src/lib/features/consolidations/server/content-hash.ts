import type { RegisterContent } from '@kheo/core';
import canonicalize from 'canonicalize';
import { sha256Of } from '#lib/server/files/store.ts';

/** The hash of a register: SHA-256 over its canonical JSON (RFC 8785), so that anyone can compute it again. */
export function contentHash(content: RegisterContent): string {
	return sha256Of(canonicalize(content) ?? '');
}
