import type { sveltekit } from '@sveltejs/kit/vite';

type Csp = NonNullable<NonNullable<Parameters<typeof sveltekit>[0]>['csp']>;

/** What a page may load and where its forms may go. A nonce or hash is added for the one script that Kit itself writes. */
export const csp: Csp = {
	mode: 'auto',
	directives: {
		'default-src': ['self'],
		'script-src': ['self'],
		'style-src': ['self', 'unsafe-inline'],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self'],
		'connect-src': ['self'],
		'object-src': ['none'],
		'base-uri': ['none'],
		'form-action': ['self'],
		'frame-ancestors': ['none']
	}
};
