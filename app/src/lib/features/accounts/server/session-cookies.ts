import type { Cookies } from '@sveltejs/kit';

/** Hands the identity's cookies to the browser: out of reach of scripts, and Secure wherever the site is reached by https. */
export function passOn(lines: readonly string[], cookies: Cookies, https: boolean): void {
	for (const line of lines) {
		const { name, value, maxAge } = cookies.parse(line);
		cookies.set(name, value ?? '', { path: '/', httpOnly: true, sameSite: 'lax', secure: https, ...(maxAge === undefined ? {} : { maxAge }) });
	}
}
