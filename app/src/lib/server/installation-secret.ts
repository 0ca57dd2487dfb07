/** The secret of this installation, from which what need not be kept can be derived. Refuses to go on without one. */
export function installationSecret(): string {
	const secret = process.env['KHEO_SECRET'];
	if (!secret) throw new Error('KHEO_SECRET is not set');
	return secret;
}
