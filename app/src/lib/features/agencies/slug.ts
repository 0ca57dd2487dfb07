/** First parts of addresses that are pages of the installation: an agency under one of them could not be reached. A test holds the list against the routes. */
export const ownPaths: readonly string[] = ['account', 'api', 'confirm', 'healthz', 'language', 'metrics', 'readyz', 'sign-in', 'sign-out'];

/** Whether an agency may have this as the first part of its addresses. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$/u.test(text) && !ownPaths.includes(text);
}
