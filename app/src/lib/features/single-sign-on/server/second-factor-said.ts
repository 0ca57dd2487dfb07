import type { SecondFactor } from './service/oidc-settings.ts';

/** What a provider says when it asked for more than a password (RFC 8176): several factors, a code, a key of hardware or software, a finger, a face, an eye. */
const more = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm']);

/** Whether signing on stands for a second factor, by what the installation trusts. */
export function isStrong(amr: unknown, trusted: SecondFactor): boolean {
	if (trusted !== 'amr') return trusted === 'always';
	return Array.isArray(amr) && amr.some((method) => more.has(String(method)));
}
