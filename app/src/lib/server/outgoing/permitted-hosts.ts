/** Settings whose host the keeper of the server has chosen, and which may be a machine inside. */
const addresses = ['ZALO_OAUTH_URL', 'ZALO_OPENAPI_URL', 'ZALO_API_URL', 'FACEBOOK_API_URL', 'SMS_URL'] as const;

/** Hosts, with or without a port, to which this installation may speak though they are inside, or by http: those of `KHEO_OUTGOING_HOSTS` and of the addresses of services that are set. */
export function isPermittedHost({ host, hostname }: URL, env: NodeJS.ProcessEnv = process.env): boolean {
	const named = (env['KHEO_OUTGOING_HOSTS'] ?? '').split(',').map((one) => one.trim().toLowerCase());
	const set = addresses.flatMap((name) => {
		const url = env[name];
		return url && URL.canParse(url) ? [new URL(url).host] : [];
	});
	return host !== '' && [...named, ...set].some((one) => one !== '' && (one === host || one === hostname));
}
