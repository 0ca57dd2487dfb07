const always = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-opener-policy': 'same-origin'
};

/** What every answer carries beside the content policy; one that may stand in a frame of our own page says so itself. Pages of signed-in people stay out of shared caches. */
export function addSecurityHeaders(headers: Headers, { https, personal }: { https: boolean; personal: boolean }): void {
	for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
	if (https) headers.set('strict-transport-security', 'max-age=31536000');
	if (personal && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}
