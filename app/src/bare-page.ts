import { messagesIn } from '#lib/i18n/messages-in.ts';

/** Where `error.html` says how to go on. */
const mark = '<p data-way-back>';

/**
 * An address of a file that fails shows the framework's bare page (`error.html`), which knows nobody: a member is offered the way back to their work on it. The
 * first page, which it offers to everybody, asks who is not signed in to do so.
 */
export async function withWayBack({ agency, membership, locale }: Pick<App.Locals, 'agency' | 'membership' | 'locale'>, response: Response): Promise<Response> {
	const isRefusal = response.status >= 400 && response.headers.get('content-type')?.startsWith('text/html');
	if (!isRefusal || !agency || !membership) return response;
	const html = await response.text();
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	const home = `<a href="/${agency.slug}">${messagesIn(locale).shell.errorHome}</a> · `;
	return new Response(html.replace(mark, `${mark}${home}`), { status: response.status, headers });
}
