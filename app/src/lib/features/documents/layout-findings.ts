/** Is this finding about how the paper looks, not about what it says? */
export function isLayout(code: string): boolean {
	return code.startsWith('layout.');
}
